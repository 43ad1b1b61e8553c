import { expect, test } from 'vitest';
import { readStillsArguments } from './stills-arguments';

const STEPS = ['question', 'tanks', 'withdrawal'];
const STORIES = ['fault-lines', 'another'];

test('without arguments the home page’s pictures are drawn, and with --steps every step’s', () => {
  expect(readStillsArguments([], STEPS, STORIES)).toEqual({ kind: 'home' });
  expect(readStillsArguments(['--steps'], STEPS, STORIES)).toEqual({ kind: 'steps' });
});

test('slides are of every step, light, in both sizes, unless arguments choose', () => {
  const all = { kind: 'png', steps: STEPS, themes: ['light'], sizes: ['hd', '4k'] };
  expect(readStillsArguments(['--png'], STEPS, STORIES)).toEqual(all);
  expect(
    readStillsArguments(['--png', 'withdrawal', 'tanks', '--theme=both', '--size=4k'], STEPS, STORIES),
  ).toEqual({
    ...all,
    ...{ steps: ['tanks', 'withdrawal'], themes: ['light', 'dark'], sizes: ['4k'] },
  });
});

test('one error names all mistakes, and the steps there are', () => {
  const read = (...args: string[]) => readStillsArguments(args, STEPS, STORIES);
  expect(() => read('--png', 'tank', 'tanks', 'winter', '--size=8k', '--theme=sepia', '--pdf')).toThrow(
    /“tank”[\s\S]*“winter”[\s\S]*hd or 4k, not “8k”[\s\S]*light or dark or both, not “sepia”[\s\S]*--pdf[\s\S]*question, tanks, withdrawal/,
  );
  expect(() => read('tanks')).toThrow('chosen with --png');
  expect(() => read('--png', '--steps')).toThrow('two commands');
  expect(() => read('--png', '--size=')).toThrow('not “”');
});
