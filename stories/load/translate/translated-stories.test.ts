import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblem } from '../../../geo/atlas/parse/problem';
import { isTranslated, translationLanguages } from '../languages';
import { readStory } from '../load';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'translated-'));
  for (const folder of ['stories/fault-lines', 'geo/atlas/sources'])
    cpSync(folder, join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const mistakesIn = (language: string) =>
  readStory(root, 'fault-lines', language)
    .problems.filter(({ isWarning }) => !isWarning)
    .map(formatProblem);

/** What the German of the story is said to lack after an edit of one of its files, which is undone. */
function mistakesAfter(file: string, from: string, to: string): string[] {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  try {
    return mistakesIn('de');
  } finally {
    writeFileSync(path, before);
  }
}

test('a story in German is the same story in other words', () => {
  const [english, german] = ['en', 'de'].map((language) => readStory(root, 'fault-lines', language).story);
  if (!english || !german) throw new Error('the story cannot be read');
  expect(german.title).toBe('Bruchlinien');
  expect(german.places.get('moscow')?.label).toBe('Moskau');
  expect(german.features.find(({ id }) => id === 'state-pol')?.name).toBe('Polen');
  expect(german.people.find(({ id }) => id === 'khrushchev')?.name).toBe('Nikita Chruschtschow');
  const sameIn = ({ steps }: typeof english) =>
    steps.map(({ id, days, bounds, show, builds, paragraphs, use }) => ({
      ...{ id, days, bounds, show, builds, paragraphs, use },
    }));
  expect(sameIn(german)).toEqual(sameIn(english));
  const isGerman = german.steps.every(({ title }, at) => title !== english.steps[at]?.title);
  expect(isGerman).toBe(true);
});

test('an excerpt that was German is quoted as it was, and every other says that the translation is ours', () => {
  const documents = readStory(root, 'fault-lines', 'de').story?.documents ?? [];
  const own = documents.filter(({ ourTranslation }) => !ourTranslation);
  expect(own.map(({ id }) => id)).toEqual(['communique-1953-06-11', 'bitterfeld-1953-06-17']);
  expect(own.every(({ original }) => original === undefined)).toBe(true);
});

test('a text that is missing, unknown or empty is refused with file, line and column', () => {
  const row = '    unit: Menschen\n';
  expect(mistakesAfter('stories/fault-lines/de/panels.yaml', row, '')).toEqual([
    'stories/fault-lines/de/panels.yaml:2:5: panels.gdr-participants.unit: is not translated',
  ]);
  expect(mistakesAfter('stories/fault-lines/de/people.yaml', 'id: malenkov', 'id: malenkow')).toContain(
    'stories/fault-lines/de/people.yaml:8:9: people.malenkow.id: is no text of the original',
  );
  expect(mistakesAfter('geo/atlas/sources/de/gazetteer.csv', '\nmoscow,Moskau,', '\nmoscov,Moskau,')).toEqual(
    [
      'geo/atlas/sources/de/gazetteer.csv:1:1: moscow: this place is not translated',
      'geo/atlas/sources/de/gazetteer.csv:2:1: "moscov" is no place of the original',
    ],
  );
});

const TRANSLATED = translationLanguages('.').flatMap((language) =>
  readdirSync('stories')
    .filter((story) => existsSync(join('stories', story, 'story.md')) && isTranslated('.', story, language))
    .map((story) => [story, language] as const),
);

test.each(TRANSLATED)('all of %s that is translated into %s is whole', (story, language) => {
  const { problems } = readStory('.', story, language);
  expect(problems.filter(({ isWarning }) => !isWarning).map(formatProblem)).toEqual([]);
});
