import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../geo/atlas/parse/problem';
import { stepTranslationProblems, translationOf } from './translated-step';

/** Step files of all stories that have a translation into German. */
const files = readdirSync('stories')
  .filter((story) => existsSync(`stories/${story}/de`))
  .flatMap((story) =>
    readdirSync(`stories/${story}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^\d+-[^/\\]+[/\\]\d+-.*\.md$/.test(name))
      .map((name) => `stories/${story}/${name}`),
  );

test.each(files)('the German of %s says every text, and cites the same', (file) => {
  expect(stepTranslationProblems('.', file, 'de').map(formatProblem)).toEqual([]);
});

const FILE = 'stories/treaty/1-vienna/01-talks.md';
const ORIGINAL = `---
title: Talks
date: 1955-04-12
claim: They talked.
headline: Talks in Moscow
frame: [9, 46, 17, 49]
play: [treaty-belvedere]
alt: A map.
---
They talked in Moscow.[@kramer2006, ¶13]

They agreed.[@kramer2006, ¶14]

## Ask

Who?
`;

/** What is said of a translation of the original above. */
function problemsOf(translation: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'translation-'));
  try {
    for (const [file, text] of [
      [FILE, ORIGINAL],
      [translationOf(FILE, 'de'), translation],
    ] as const) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return stepTranslationProblems(root, FILE, 'de').map(formatProblem);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a translation that lacks a text, changes a date or cites otherwise is refused, with file and line', () => {
  const translation = `---
title: Gespräche
date: 1955-04-13
claim: Sie sprachen.
headline: Gespräche in Moskau
---
Sie sprachen in Moskau.[@kramer2006, ¶12]

Sie einigten sich.[@kramer2006, ¶14]
`;
  expect(problemsOf(translation)).toEqual([
    'stories/treaty/de/1-vienna/01-talks.md:2:1: alt: is not translated',
    'stories/treaty/de/1-vienna/01-talks.md:3:7: date: is no text of the original',
    'stories/treaty/de/1-vienna/01-talks.md:7:1: paragraph 1 cites [@kramer2006, ¶12], the original [@kramer2006, ¶13]',
    'stories/treaty/de/1-vienna/01-talks.md:1:1: the section Ask is not translated',
  ]);
});
