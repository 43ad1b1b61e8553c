import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { formatProblem } from '../../../geo/atlas/parse/problem';
import { readStepParts } from '../read-step-parts';
import { translateStep } from './translated-step';

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
      [FILE.replace('treaty/', 'treaty/de/'), translation],
    ] as const) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const problems: Problem[] = [];
    const original = readStepParts(root, FILE, problems);
    if (original) translateStep(root, original, 'de', problems);
    return problems.map(formatProblem);
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
  expect(problemsOf(translation).toSorted()).toEqual(
    [
      'stories/treaty/de/1-vienna/01-talks.md:2:1: alt: is not translated',
      'stories/treaty/de/1-vienna/01-talks.md:3:7: date: is no text of the original',
      'stories/treaty/de/1-vienna/01-talks.md:7:1: paragraph 1 cites [@kramer2006, ¶12], the original [@kramer2006, ¶13]',
      'stories/treaty/de/1-vienna/01-talks.md:1:1: the section Ask is not translated',
    ].toSorted(),
  );
});
