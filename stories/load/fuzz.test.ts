import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Files, smallStory, withFiles } from './fixtures/small-story';
import { loadStory, readStory } from './load';

const story = smallStory();
const PEOPLE = 'stories/treaty/people.yaml';

/** Runs of the random test; the seed makes every run of the tests the same. */
const RUNS = { numRuns: 150, seed: 1955 };

/** Texts that break programs which do not expect them. */
const NASTY = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '---\n',
    '- ',
    ': ',
    '#',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '%',
    '@',
    '`',
    ',',
  ],
  ...[
    'null',
    '~',
    '{}',
    '[]',
    '[[]]',
    '0',
    '-1',
    '1e999',
    '.nan',
    '.inf',
    '0x10',
    'true',
    '1955-02-30',
    '../..',
  ],
  ...[
    '*a',
    '&a [*a]',
    '!!binary x',
    '!!js/function x',
    '<<: *a',
    '? x',
    '__proto__: { x: 1 }',
    'constructor',
  ],
  ...[
    'toString',
    'hasOwnProperty',
    '__proto__',
    'prototype',
    'length',
    'valueOf',
    '<script>alert(1)</script>',
  ],
  ...[
    '[@',
    '[@]',
    '[@__proto__]',
    '[@constructor, ¶1]',
    '](',
    '![',
    '“',
    '”',
    '‘',
    '¶',
    '[x]{lang=',
    '\u0000',
  ],
  ...['\ufeff', '\ud800', '\u202e', '\ue000', '\r', '‮', '𝒳', 'e\u0301', '('.repeat(300), '*'.repeat(300)],
  ...['['.repeat(300), '“'.repeat(300), '[@a'.repeat(100), '\n\n'.repeat(100), 'a '.repeat(5000)],
];

type Change = { at: number; remove: number; insert: string };

const changeArbitrary: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(120)),
  insert: fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 12, unit: 'binary' }), fc.constant('')),
});

function changed(text: string, { at, remove, insert }: Change): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + insert + text.slice(offset + remove);
}

/** Mistakes that an author hears of; throws if one reads like a stack trace, or a story without mistakes does not load. */
function problemsOf(files: Files): string[] {
  return withFiles(files, (root) => {
    const { problems } = readStory(root, 'treaty');
    const mistakes = problems.filter(({ isWarning }) => !isWarning);
    // with mistakes it throws by its own rule; without any it must not
    if (mistakes.length === 0) expect(loadStory(root, 'treaty').id).toBe('treaty');
    for (const { line, column, message } of problems) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      expect(message).not.toMatch(/undefined|\[object |NaN|^\s*at /);
    }
    return mistakes.map(({ message }) => message);
  });
}

const withText = (path: string, content: string | Uint8Array): Files => new Map(story).set(path, content);

test('a story in which anything was changed is read, or its mistakes are named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...story.keys()),
      fc.array(changeArbitrary, { minLength: 1, maxLength: 4 }),
      (path, changes) => {
        problemsOf(withText(path, changes.reduce(changed, String(story.get(path)))));
      },
    ),
    RUNS,
  );
});

test('a file of any bytes is read, or what is wrong with it is named', () => {
  fc.assert(
    fc.property(fc.constantFrom(...story.keys()), fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
      problemsOf(withText(path, bytes));
    }),
    { ...RUNS, numRuns: 40 },
  );
});

test('any value in place of a file’s is refused or read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...story.keys()), fc.json({ maxDepth: 6 }), (path, json) => {
      problemsOf(withText(path, path.endsWith('.md') ? `---\n${json}\n---\n\nText.\n` : json));
    }),
    { ...RUNS, numRuns: 40 },
  );
});

test('lines that swap places, stand twice or are missing are read, or named', () => {
  const edit = fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('swap', 'twice', 'cut'));
  fc.assert(
    fc.property(fc.constantFrom(...story.keys()), edit, (path, [one, other, what]) => {
      const lines = String(story.get(path)).split('\n');
      const [a, b] = [one % lines.length, other % lines.length];
      const [first = '', second = ''] = [lines[a], lines[b]];
      if (what === 'swap') lines.splice(a, 1, second);
      if (what === 'swap') lines.splice(b, 1, first);
      if (what === 'twice') lines.splice(a, 0, second);
      if (what === 'cut') lines.splice(a, 1);
      problemsOf(withText(path, lines.join('\n')));
    }),
    { ...RUNS, numRuns: 60 },
  );
});

test('lists of lists of lists, and lists that refer to themselves a billion times, are refused', () => {
  const laughs = [
    'a0: &a0 [x]',
    ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`)}]`),
  ];
  expect(problemsOf(withText(PEOPLE, laughs.join('\n')))[0]).toMatch(
    /^\*a0 refers to another part of the file/,
  );
  for (const levels of [50, 1000, 100_000]) {
    expect(problemsOf(withText(PEOPLE, '['.repeat(levels) + ']'.repeat(levels)))).toContain(
      'is nested too deeply to be read',
    );
  }
  const indented = Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}a:`).join('\n');
  expect(problemsOf(withText(PEOPLE, indented))).toContain('is nested too deeply to be read');
});

test('a file that is far too large is refused', () => {
  expect(problemsOf(withText(PEOPLE, `people: [${'x, '.repeat(800_000)}]`))).toContain(
    'has 2.4 MB: a text has 2 MB at most',
  );
});

test('names that programs use among themselves are refused as keys and ids', () => {
  const people = String(story.get(PEOPLE));
  expect(problemsOf(withText(PEOPLE, `__proto__: { people: [] }\n${people}`))).toContain(
    '__proto__: a name that programs use: call it otherwise',
  );
  const treaty = 'stories/treaty/1-vienna/02-treaty.md';
  const named = String(story.get(treaty)).replace(
    'alt:',
    'names: { constructor: Linz, toString: Wien }\nalt:',
  );
  expect(problemsOf(withText(treaty, named)).join('\n')).toMatch(/constructor[\s\S]*toString/);
});
