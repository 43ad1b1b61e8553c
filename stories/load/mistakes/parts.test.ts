import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { copyStory, edit, removeCopies, reportFor, reportOf, STORY } from '../fixtures/story-copy';
import { readStory } from '../load';

afterEach(removeCopies);

describe('mistakes in the glossary are reported:', () => {
  const GLOSSARY = `${STORY}/glossary.yaml`;

  test('with a term twice, one form for two terms, an unknown step and an unknown source', () => {
    const root = copyStory();
    edit(root, GLOSSARY, '- id: politburo', '- id: presidium');
    edit(root, GLOSSARY, 'forms: [Communist Information Bureau]', 'forms: [Comecon]');
    edit(root, GLOSSARY, 'steps: [plovdiv]', 'steps: [plovdif]');
    edit(root, GLOSSARY, 'source: bulgaria-1944-1989', 'source: bulgaria-1944-1990');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "glossary.yaml › - id: presidium
        presidium: stands twice
      glossary.yaml › forms: [CMEA, Comecon, Council for Mutual Economic Assistance]
        cmea: “Comecon” is a form of cominform too
      glossary.yaml › steps: [plovdif]
        militia: step "plovdif" is unknown; did you mean "plovdiv"?
      glossary.yaml › source: bulgaria-1944-1990
        militia: source "bulgaria-1944-1990" is not in sources.json; did you mean "bulgaria-1944-1989"?"
    `);
  });

  test('with a key that there is not, and a definition too long', () => {
    const root = copyStory();
    edit(root, GLOSSARY, 'unchecked: the years 1952 and 1966', 'uncheckd: the years 1952 and 1966');
    edit(root, GLOSSARY, 'On paper it led the party;', `On paper it led the party;${' and led'.repeat(9)}`);
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "glossary.yaml › uncheckd: the years 1952 and 1966
        terms.presidium.uncheckd: there is no such key; did you mean "unchecked"?
      glossary.yaml › text: >-
        terms.central-committee.text: has 57 words: a definition has 20 to 45"
    `);
  });
});

describe('mistakes in documents are reported:', () => {
  const DOCUMENTS = `${STORY}/documents.yaml`;

  test('of an unknown step, edition or person, or with a speaker who is not named', () => {
    const root = copyStory();
    edit(root, DOCUMENTS, 'step: stalin-dies', 'step: stalin-died');
    edit(root, DOCUMENTS, 'edition: cwihp-10-1998', 'edition: cwihp-11-1998');
    edit(
      root,
      DOCUMENTS,
      'person: malenkov, who: "Georgii Malenkov to',
      'person: malenkof, who: "Georgii Malenkov to',
    );
    edit(root, DOCUMENTS, 'who: "Georgii Malenkov before', 'who: "A man before');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "documents.yaml › step: stalin-died
        no-panic-1953-03-05: step "stalin-died" is unknown; did you mean "stalin-dies"?
      documents.yaml › edition: cwihp-11-1998
        no-panic-1953-03-05: source "cwihp-11-1998" is not in sources.json; did you mean "cwihp-10-1998"?
      documents.yaml › speaker: { person: malenkof, who: "Georgii Malenkov to the Hung…
        malenkov-1953-06-13: "malenkof" is not in people.yaml; did you mean "malenkov"?
      documents.yaml › speaker: { person: malenkov, who: "A man before the Central Com…
        malenkov-1955-01: does not name Georgii Malenkov"
    `);
  });

  test('of more than 25 words, without a question, or in our translation without the original', () => {
    const root = copyStory();
    edit(
      root,
      DOCUMENTS,
      'Persecutions were initiated',
      `Persecutions${' and persecutions'.repeat(8)} were initiated`,
    );
    edit(root, DOCUMENTS, 'ask: Why call it a holiday?', 'ask: Why call it a holiday');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "documents.yaml › text: "Persecutions and persecutions and persecutions and perse…
        documents.malenkov-1953-06-13.text: has 28 words: an excerpt has 25 at most
      documents.yaml › ask: Why call it a holiday
        documents.balaton-1956-07-12.ask: is one question, and ends with a question mark"
    `);
    const other = copyStory();
    edit(
      other,
      DOCUMENTS,
      'edition: wilson-cpsu-sed-1953-06-23',
      'edition: wilson-cpsu-sed-1953-06-23\n    ourTranslation: true',
    );
    expect(reportFor(other)).toMatchInlineSnapshot(`
      "documents.yaml › ourTranslation: true
        memorandum-1953-06-23: a translation of ours needs the original"
    `);
  });
});

describe('mistakes in questions, covers and series are reported:', () => {
  test('of a chapter whose handout would have the address of the lecturer’s notes', () => {
    expect(reportOf(`${STORY}/story.md`, 'id: too-late', 'id: notes')).toMatchInlineSnapshot(`
      "released.yaml › - too-late
        the published address of chapter "too-late" leads nowhere; a chapter keeps its id, whatever its title
      story.md › - id: a-death-in-moscow
        no chapter of story.md belongs to the folder stories/fault-lines/7-too-late: its steps would not be told
      story.md › - id: a-death-in-moscow
        there is no folder stories/fault-lines/7-notes
      story.md › - id: notes
        chapters.notes.id: a chapter cannot be called notes: the handout with the lecturer’s notes has that address"
    `);
  });

  test('of a chapter that would have the address of the page of tables', () => {
    expect(reportOf(`${STORY}/story.md`, 'id: too-late', 'id: tables')).toMatchInlineSnapshot(`
      "released.yaml › - too-late
        the published address of chapter "too-late" leads nowhere; a chapter keeps its id, whatever its title
      story.md › - id: a-death-in-moscow
        no chapter of story.md belongs to the folder stories/fault-lines/7-too-late: its steps would not be told
      story.md › - id: a-death-in-moscow
        there is no folder stories/fault-lines/7-tables
      story.md › - id: tables
        chapters.tables.id: a chapter cannot be called tables: the page of what each step’s map shows has that address"
    `);
  });

  test('of a cover that is a step of another chapter', () => {
    expect(reportOf(`${STORY}/story.md`, 'cover: tanks', 'cover: volna')).toMatchInlineSnapshot(`
      "story.md › cover: volna
        "volna" is no step of this chapter, and cannot be its cover"
    `);
  });

  test('of a chapter with two questions', () => {
    const root = copyStory();
    const path = join(root, STORY, 'story.md');
    const text = readFileSync(path, 'utf8');
    const third = text.slice(text.indexOf('- ask: >-', text.indexOf('Trace the links')));
    const rest = third.slice(0, third.indexOf('\n  - id: hot-summer'));
    writeFileSync(path, text.replace(`      ${rest}\n`, ''));
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "story.md › - ask: >-
        chapters.a-death-in-moscow.questions: has 2 in its list: exactly 3"
    `);
  });

  test('of pictures of a series that run backwards', () => {
    const withdrawal = `${STORY}/5-new-alliance-old-troops/05-withdrawal.md`;
    expect(reportOf(withdrawal, '- at: 0.7\n    shows', '- at: 0.5\n    shows')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/05-withdrawal.md › - at: 0.3
        stillSeries: the pictures of a series must rise in progress"
    `);
  });
});

describe('a mistake in a sheet for a class', () => {
  test('is a step, a source, a thing of the map or a place that there is not', () => {
    const root = copyStory();
    edit(root, `${STORY}/chronology.yaml`, 'steps: [new-courses]', 'steps: [new-coarses]');
    edit(root, `${STORY}/chronology.yaml`, 'source: opris-2021', 'source: opris-2012');
    edit(root, `${STORY}/map-panels.yaml`, 'features: [rising-plovdiv]', 'features: [rising-plovdif]');
    edit(root, `${STORY}/map-panels.yaml`, 'sides: { poznan: t', 'sides: { posnan: t');
    edit(root, `${STORY}/readings.yaml`, 'beria-falls, thaw', 'beria-fell, thaw');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "chronology.yaml › steps: [new-coarses]
        step "new-coarses" is unknown; did you mean "new-courses"?
      chronology.yaml › source: opris-2012
        source "opris-2012" is not in sources.json; did you mean "opris-2021"?
      map-panels.yaml › - { layer: uprisings-1953, features: [rising-plovdif] }
        feature "rising-plovdif" is unknown; did you mean "rising-plovdiv"?
      map-panels.yaml › sides: { posnan: t, warsaw: l }
        place "posnan" is unknown; did you mean "poznan"?
      readings.yaml › events: [stalin-dies, beria-fell, thaw, hard-turn, nagy-out, he…
        step "beria-fell" is unknown; did you mean "beria-falls"?"
    `);
  });

  test('is a date beyond the axis, or a row without a cell for each map', () => {
    const root = copyStory();
    edit(root, `${STORY}/chronology.yaml`, 'date: "1954-07"', 'date: "1956-07"');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "chronology.yaml › - date: "1956-07"
        Albania: 1956-07 does not lie on the axis, 1953-03-01 to 1954-09-01"
    `);
    const other = copyStory();
    edit(
      other,
      `${STORY}/map-panels.yaml`,
      '          - { text: Five days old,',
      '          # - { text: Five days old,',
    );
    expect(reportFor(other)).toMatchInlineSnapshot(`
      "map-panels.yaml › - { text: "Not yet: about September", source: kramer-1999-jcws,…
        mapPanels.risings.rows.2.cells: New Course at home? has 3 cells for 4 maps"
    `);
  });
});

describe('published addresses that lead nowhere are reported:', () => {
  const RELEASED = `${STORY}/released.yaml`;

  test('of a step that is not there, or is said to be at one that is not', () => {
    const root = copyStory();
    edit(root, RELEASED, '  - tanks\n', '  - tanks\n  - four-sectors\n  - first-thaw\n  - hot-june\n');
    edit(
      root,
      RELEASED,
      'renamed: {}',
      'renamed: { first-thaw: thaw, hot-june: seventeenth-of-juni, volna: tanks }',
    );
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "released.yaml › - four-sectors
        the published address of step "four-sectors" leads nowhere; \`renamed\` says which step has its content now
      released.yaml › renamed: { first-thaw: thaw, hot-june: seventeenth-of-juni, vol…
        step "seventeenth-of-juni" is unknown; did you mean "seventeenth-of-june"?
      released.yaml › renamed: { first-thaw: thaw, hot-june: seventeenth-of-juni, vol…
        "volna" is the id of a step: its address leads there"
    `);
  });

  test('of a chapter that has another id', () => {
    expect(reportOf(RELEASED, '  - hot-summer', '  - summer-of-1953')).toMatchInlineSnapshot(`
      "released.yaml › - summer-of-1953
        the published address of chapter "summer-of-1953" leads nowhere; a chapter keeps its id, whatever its title"
    `);
  });

  test('a published step that is not listed yet is a warning', () => {
    const root = copyStory();
    edit(root, RELEASED, '  - tanks\n', '');
    const { story, problems } = readStory(root, 'fault-lines');
    expect(story).not.toBeNull();
    expect(problems.map(({ file, message, isWarning }) => ({ file, message, isWarning }))).toEqual([
      {
        file: RELEASED,
        message: 'step "tanks" is not listed: once it is published it belongs to `steps`',
        isWarning: true,
      },
    ]);
  });
});
