import { expect, test } from 'vitest';
import { readArguments } from './arguments';

const SYNTAX = {
  options: { builds: 'switch', theme: ['light', 'dark', 'both'] },
  names: { noun: 'step', known: ['question', 'tanks', 'withdrawal'] },
} as const;

const read = (...args: string[]) => readArguments(args, SYNTAX);

test('names and options come in any order', () => {
  const args = read('tanks', '--theme=both', '--builds', 'question');
  expect(args.names).toEqual(['tanks', 'question']);
  expect(args.has('builds')).toBe(true);
  expect(args.value('theme')).toBe('both');
  expect(read().value('theme')).toBeUndefined();
});

test('one error names all mistakes, with suggestions and the usage', () => {
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

test('lists, numbers and texts are checked', () => {
  const options = {
    pages: { noun: 'page', listOf: ['home', 'talk'] },
    rounds: { upTo: 9 },
    into: 'text',
  } as const;
  const readLists = (...args: string[]) => readArguments(args, { options });
  expect(readLists('--pages=talk,home', '--rounds=9', '--into=a').value('into')).toBe('a');
  expect(() => readLists('--pages=talk,hom', '--rounds=10', '--into=')).toThrow(
    [
      'there is no page “hom”; did you mean "home"?',
      '--rounds is a number from 1 to 9, not “10”',
      '--into needs a value',
      '',
      'options: --pages=home,talk --rounds=1–9 --into=…',
    ].join('\n'),
  );
});

test('mistakes of several arguments together are added', () => {
  expect(() =>
    readArguments(['--builds'], SYNTAX, ({ has }) => (has('builds') ? ['not today'] : [])),
  ).toThrow('not today\n\noptions:');
});

test('a command without names refuses a name', () => {
  expect(() => readArguments(['a4'], { options: { paper: ['a4', 'letter'] } })).toThrow(
    '“a4” is no option, and nothing else is taken\n\noptions: --paper=a4|letter',
  );
});

test('a property that every object has is no option', () => {
  expect(() => read('--constructor')).toThrow('there is no option --constructor');
});
