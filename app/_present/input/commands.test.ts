import { describe, expect, test } from 'vitest';
import { COMMANDS, commandOfKey } from './commands';
import { keyName } from './key-names';

/** Name of a key that a keyboard or a clicker sends. */
const pressedKey = (
  key: string,
  modifiers: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {},
) => keyName({ key, code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...modifiers });

const commandOfPress = (key: string, hasSingleKeys = true) =>
  commandOfKey(pressedKey(key) ?? '', hasSingleKeys);

describe('the table of commands', () => {
  test('binds no key twice', () => {
    const keys = COMMANDS.flatMap((command) => [...command.keys]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('has the keys that clickers send for next, back, a black screen, full screen and its end', () => {
    expect(['PageDown', 'PageUp', '.', 'b', 'F5', 'Escape'].map((key) => commandOfPress(key))).toEqual([
      'next',
      'previous',
      'black',
      'black',
      'fullscreen',
      'escape',
    ]);
    // some send Shift and F5 for “from this slide”
    expect(commandOfKey(pressedKey('F5', { shiftKey: true }) ?? '', true)).toBe('fullscreen');
  });

  test('takes letters in either case, and Space with Shift as back', () => {
    expect(commandOfPress('N')).toBe('next');
    expect(commandOfKey(pressedKey(' ') ?? '', true)).toBe('next');
    expect(commandOfKey(pressedKey(' ', { shiftKey: true }) ?? '', true)).toBe('previous');
  });

  test('takes the keys of a keyboard for another script by their Latin letters', () => {
    const noModifiers = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
    expect(keyName({ key: 'и', code: 'KeyB', ...noModifiers })).toBe('b');
    expect(keyName({ key: 'β', code: 'KeyB', ...noModifiers })).toBe('b');
    // a French keyboard has its A where others have Q
    expect(keyName({ key: 'a', code: 'KeyQ', ...noModifiers })).toBe('a');
  });

  test('with single-key shortcuts off has keys that have a name, and no letter or sign', () => {
    const active = COMMANDS.flatMap(({ keys }) => [...keys]).filter(
      (key) => commandOfKey(key, false) !== null,
    );
    expect(active).toEqual(
      expect.arrayContaining(['ArrowRight', 'PageDown', 'Space', 'F5', 'Escape', 'Home']),
    );
    expect(active.filter((key) => key.length === 1)).toEqual([]);
  });

  test('leaves to the browser what is pressed with Ctrl, Alt or Cmd', () => {
    for (const modifiers of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(pressedKey('r', { [modifiers]: true })).toBeNull();
  });
});
