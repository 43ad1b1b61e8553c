import { expect, test } from 'vitest';
import { readAsked } from './options';

const STEPS = ['question', 'tanks', 'withdrawal'];

test('without a word the home page’s pictures are drawn, and the build asks for every step’s', () => {
  expect(readAsked([], STEPS)).toEqual({ kind: 'home' });
  expect(readAsked(['--steps'], STEPS)).toEqual({ kind: 'steps' });
});

test('slides are of every step, light, in both sizes, where nothing else is said', () => {
  const all = { kind: 'png', steps: STEPS, themes: ['light'], sizes: ['hd', '4k'] };
  expect(readAsked(['--png'], STEPS)).toEqual(all);
  expect(readAsked(['--png', 'withdrawal', 'tanks', '--theme=both', '--size=4k'], STEPS)).toEqual({
    ...all,
    ...{ steps: ['tanks', 'withdrawal'], themes: ['light', 'dark'], sizes: ['4k'] },
  });
});

test('all mistakes are said at once, with what there is', () => {
  const ask = (...given: string[]) => readAsked(given, STEPS);
  expect(() => ask('--png', 'tank', 'tanks', 'winter', '--size=8k', '--theme=sepia', '--pdf')).toThrow(
    /--pdf[\s\S]*“tank”[\s\S]*“winter”[\s\S]*hd or 4k, not “8k”[\s\S]*light, dark or both, not “sepia”[\s\S]*question, tanks, withdrawal/,
  );
  expect(() => ask('tanks')).toThrow('chosen with --png');
  expect(() => ask('--png', '--steps')).toThrow('two commands');
  expect(() => ask('--png', '--size=')).toThrow('not “”');
});
