import { describe, expect, test } from 'vitest';
import { COMMANDS, commandOf, nameOfKey } from './commands';

/** What a keyboard or a clicker sends. */
const sent = (
  key: string,
  held: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {},
) => nameOfKey({ key, code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held });

const done = (key: string, letters = true) => commandOf(sent(key) ?? '', letters);

describe('the table of commands', () => {
  test('binds no key twice', () => {
    const keys = COMMANDS.flatMap((command) => [...command.keys]);
    expect(keys.filter((key, nth) => keys.indexOf(key) !== nth)).toEqual([]);
  });

  test('hears what clickers send for on, back, a black screen, full screen and its end', () => {
    expect(['PageDown', 'PageUp', '.', 'b', 'F5', 'Escape'].map((key) => done(key))).toEqual([
      'next',
      'previous',
      'black',
      'black',
      'fullscreen',
      'escape',
    ]);
    // some send Shift and F5 for “from this slide”
    expect(commandOf(sent('F5', { shiftKey: true }) ?? '', true)).toBe('fullscreen');
  });

  test('hears letters in either case, and Space with Shift as the way back', () => {
    expect(done('N')).toBe('next');
    expect(commandOf(sent(' ') ?? '', true)).toBe('next');
    expect(commandOf(sent(' ', { shiftKey: true }) ?? '', true)).toBe('previous');
  });

  test('hears the letters of a keyboard that writes another script', () => {
    const pressed = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
    expect(nameOfKey({ key: 'и', code: 'KeyB', ...pressed })).toBe('b');
    expect(nameOfKey({ key: 'β', code: 'KeyB', ...pressed })).toBe('b');
    // a French keyboard has its A where others have Q
    expect(nameOfKey({ key: 'a', code: 'KeyQ', ...pressed })).toBe('a');
  });

  test('with single characters switched off hears keys that have a name, and no letter or sign', () => {
    const left = COMMANDS.flatMap(({ keys }) => [...keys]).filter((key) => commandOf(key, false) !== null);
    expect(left).toEqual(expect.arrayContaining(['ArrowRight', 'PageDown', 'Space', 'F5', 'Escape', 'Home']));
    expect(left.filter((key) => key.length === 1)).toEqual([]);
  });

  test('leaves to the browser what is pressed with Ctrl, Alt or Cmd', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(sent('r', { [held]: true })).toBeNull();
  });
});
