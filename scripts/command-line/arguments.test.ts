import { expect, test } from 'vitest';
import { readArguments } from './arguments';

const TAKEN = {
  options: { builds: 'switch', theme: ['light', 'dark', 'both'] },
  names: { kind: 'step', known: ['question', 'tanks', 'withdrawal'] },
} as const;

const read = (...given: string[]) => readArguments(given, TAKEN);

test('names and options come in any order', () => {
  const given = read('tanks', '--theme=both', '--builds', 'question');
  expect(given.names).toEqual(['tanks', 'question']);
  expect(given.has('builds')).toBe(true);
  expect(given.value('theme')).toBe('both');
  expect(read().value('theme')).toBeUndefined();
});

test('every mistake is said at once, with what is likely to be meant and what there is', () => {
  expect(() => read('tank', '--build', '--theme=sepia', '--builds=2', '-x')).toThrow(
    [
      'there is no step “tank”; did you mean "tanks"?',
      'there is no option --build; did you mean "builds"?',
      '--theme is light or dark or both, not “sepia”',
      '--builds takes no value',
      'there is no option -x',
      '',
      'options: --builds --theme=light|dark|both',
      'steps: question, tanks, withdrawal',
    ].join('\n'),
  );
  expect(() => read('--theme')).toThrow('--theme is light or dark or both, not “”');
});

test('a command that takes no names says so', () => {
  expect(() => readArguments(['a4'], { options: { paper: ['a4', 'letter'] } })).toThrow(
    '“a4” is no option, and nothing else is taken\n\noptions: --paper=a4|letter',
  );
});

test('what every object has is no option', () => {
  expect(() => read('--constructor')).toThrow('there is no option --constructor');
});
