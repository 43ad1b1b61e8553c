import { expect, test } from 'vitest';
import type { Problem } from '../../geo/atlas/parse/problem';
import { withFiles } from './fixtures/small-story';
import { EDITIONS_FILE, readEditions } from './read-editions';

const STEPS = new Map([['treaty', new Set(['signed'])]]);

/** What is read of a file of editions, and the mistakes in it. */
const read = (text: string) => {
  const problems: Problem[] = [];
  const editions = withFiles(new Map([[EDITIONS_FILE, text]]), (root) => readEditions(root, STEPS, problems));
  return { editions, mistakes: problems.map(({ line, message }) => `${line}: ${message}`) };
};

const correction = (story: string, step: string) =>
  `{ story: ${story}, step: ${step}, was: "May 14", now: "May 15", why: "It was the 15th.", found: "by a reader" }`;

test('editions have what changed and what was corrected', () => {
  const { editions, mistakes } = read(
    `- version: "1.0"\n  date: 2026-01-01\n  changes: [First.]\n- version: "1.1"\n  date: 2026-02-01\n  changes: [Second.]\n  corrections: [${correction('treaty', 'signed')}]\n`,
  );
  expect(mistakes).toEqual([]);
  expect(editions.map(({ version, corrections }) => [version, corrections.length])).toEqual([
    ['1.0', 0],
    ['1.1', 1],
  ]);
});

test('a correction of a step or story that is not there is a mistake', () => {
  const { mistakes } = read(
    `- version: "1.0"\n  date: 2026-01-01\n  changes: [First.]\n  corrections:\n    - ${correction('treaty', 'sined')}\n    - ${correction('tresty', 'signed')}\n`,
  );
  expect(mistakes).toEqual(['5: treaty has no step “sined”', '6: there is no story “tresty”']);
});

test('editions out of order are a mistake', () => {
  const { mistakes } = read(
    '- { version: "1.1", date: 2026-02-01, changes: [Second.] }\n- { version: "1.0", date: 2026-01-01, changes: [First.] }\n',
  );
  expect(mistakes).toEqual(['1: editions follow one another by their dates, the latest last']);
});

test('the editions of this site are in order, and said in every language of the site', () => {
  const problems: Problem[] = [];
  const english = readEditions('.', null, problems);
  const german = readEditions('.', null, problems, 'de');
  expect(problems).toEqual([]);
  expect(german.map(({ version }) => version)).toEqual(english.map(({ version }) => version));
  expect(german[0]?.changes).not.toEqual(english[0]?.changes);
});
