import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  copyStory,
  edit,
  errorOf,
  PACT,
  PLZEN,
  RISING,
  removeCopies,
  reportFor,
  reportOf,
  STORY,
} from './fixtures/story-copy';
import { loadStory } from './load';

afterEach(removeCopies);

test('the real story has no mistakes', () => {
  const story = loadStory(process.cwd(), 'fault-lines');
  expect(story.steps).toHaveLength(30);
  expect(story.chapters.map(({ steps }) => steps.length).every((count) => count > 0)).toBe(true);
  expect(story.steps).toEqual(story.chapters.flatMap(({ steps }) => steps));
});

describe('mistakes in files are reported:', () => {
  test('with an unknown key', () => {
    expect(reportOf(PACT, 'claim: The', 'clame: The')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › title: "Warsaw: an answer to NATO"
        claim: is missing
      5-new-alliance-old-troops/01-warsaw-pact.md › clame: The Pact was mainly a symbolic answer to West Germany in…
        clame: there is no such key; did you mean "claim"?"
    `);
  });

  test('with an unknown value', () => {
    expect(reportOf(RISING, 'talk: 10', 'talk: 15')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › talk: 15
        talk: 15 is not one of its values: 10, 20, 45"
    `);
  });

  test('that are not YAML', () => {
    expect(reportOf(PACT, 'claim: The Pact was', 'claim: The Pact: it was')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › claim: The Pact: it was mainly a symbolic answer to West German…
        a text with a colon stands in quotation marks"
    `);
  });

  test('without front matter', () => {
    expect(reportOf(PLZEN, '---\ntitle: "Plz', 'title: "Plz')).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › title: "Plzeň: money and anger"
        begins without front matter between two lines of ---"
    `);
  });

  test('in a folder that no chapter names', () => {
    const root = copyStory();
    mkdirSync(join(root, STORY, '8-an-epilogue'));
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "story.md › - id: a-death-in-moscow
        no chapter of story.md belongs to the folder stories/fault-lines/8-an-epilogue: its steps would not be told"
    `);
  });

  test('for a chapter that has no folder', () => {
    const root = copyStory();
    renameSync(join(root, STORY, '7-too-late'), join(root, STORY, '7-far-too-late'));
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "story.md › - id: a-death-in-moscow
        no chapter of story.md belongs to the folder stories/fault-lines/7-far-too-late: its steps would not be told
      story.md › - id: too-late
        there is no folder stories/fault-lines/7-too-late"
    `);
  });
});

test('a story needs no people, panels, glossary, documents, sheets and labels', () => {
  const root = copyStory();
  const needed = ['story.md', 'sources.json', 'strips.yaml'];
  for (const entry of readdirSync(join(root, STORY), { withFileTypes: true }))
    if (entry.isFile() && !needed.includes(entry.name)) rmSync(join(root, STORY, entry.name));
  const { people, panels, glossary, documents, sheets } = loadStory(root, 'fault-lines');
  expect([people, panels, glossary, documents, sheets.mapPanels]).toEqual([[], [], [], [], []]);
});

test('mistakes in several files are reported together, each with its file and line', () => {
  const root = copyStory();
  edit(root, PLZEN, '{ rising-bohumin ', '{ rising-bohumim ');
  edit(root, PACT, '0.6: 1955-05-11', '0.6: 1955-05-02');
  edit(root, PACT, 'governments more “viability”.', 'governments more “vitality”.');
  edit(
    root,
    'geo/atlas/sources/features/pact.yaml',
    'sources: [kramer2006 ¶14,',
    'sources: [kramer2006 ¶41,',
  );
  const { message, problems } = errorOf(root);
  const lineOf = (file: string, words: string) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    return lines.findIndex((line) => line.includes(words)) + 1;
  };
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    `geo/atlas/sources/features/pact.yaml:${lineOf('geo/atlas/sources/features/pact.yaml', 'kramer2006 ¶41')}`,
    `${PLZEN}:${lineOf(PLZEN, 'rising-bohumim')}`,
    `${PACT}:${lineOf(PACT, 'days:')}`,
    `${PACT}:${lineOf(PACT, 'more “vitality”')}`,
  ]);
  expect(message).toMatch(/^4 mistakes in the story\n/);
  expect(message).toContain(`\n${PACT}:${lineOf(PACT, 'days:')}:7: the clock runs backwards`);
});

test('references to parts of an unreadable file are not reported', () => {
  const root = copyStory();
  edit(root, PACT, 'claim: The Pact was', 'claim: The Pact: it was');
  edit(root, 'geo/atlas/sources/features/pact.yaml', 'to: "1955-05-15"', 'to: "1955-05-14"');
  expect(errorOf(root).problems.map(({ file }) => file)).toEqual([
    'geo/atlas/sources/features/pact.yaml',
    PACT,
  ]);
});
