import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadStory, StoryError } from './load';

const STORY = 'stories/fault-lines';
const PLZEN = `${STORY}/2-hot-summer/02-plzen.md`;
const BERLIN = `${STORY}/2-hot-summer/03-berlin-sixteenth.md`;
const RISING = `${STORY}/2-hot-summer/04-seventeenth-of-june.md`;
const CONTAGION = `${STORY}/2-hot-summer/06-contagion.md`;
const THAW = `${STORY}/3-struggle-at-home/03-thaw.md`;
const HARD_TURN = `${STORY}/3-struggle-at-home/04-hard-turn.md`;
const PACT = `${STORY}/5-new-alliance-old-troops/01-warsaw-pact.md`;

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the real story, to be broken. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'fault-lines-'));
  folders.push(root);
  for (const part of [STORY, 'geo/atlas/sources']) cpSync(part, join(root, part), { recursive: true });
  return root;
}

/** Changes one thing in a file of a copy. */
function edit(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from))
    throw new Error(`${file} no longer holds “${from}”: give this test another mistake`);
  writeFileSync(path, text.replace(from, to));
}

function errorOf(root: string): StoryError {
  try {
    loadStory(root, 'fault-lines');
  } catch (error) {
    if (error instanceof StoryError) return error;
    throw error;
  }
  throw new Error('the story has no mistakes');
}

const shortened = (text: string) => (text.length > 64 ? `${text.slice(0, 63)}…` : text);

/** Each message beneath the line to which it leads: the words of the file say more here than a number. */
function reportFor(root: string): string {
  return errorOf(root)
    .problems.map(({ file, line, message }) => {
      const text = readFileSync(join(root, file), 'utf8').split('\n')[line - 1]?.trim() || 'an empty line';
      return `${file.replace(`${STORY}/`, '')} › ${shortened(text)}\n  ${message}`;
    })
    .join('\n');
}

/** What an author hears who has changed one thing in one file. */
function reportOf(file: string, from: string, to: string): string {
  const root = copy();
  edit(root, file, from, to);
  return reportFor(root);
}

test('the real story has no mistakes', () => {
  const story = loadStory(process.cwd(), 'fault-lines');
  expect(story.steps).toHaveLength(30);
  expect(story.chapters.map(({ steps }) => steps.length).every((count) => count > 0)).toBe(true);
  expect(story.steps).toEqual(story.chapters.flatMap(({ steps }) => steps));
});

test('a headline of more than nine words is reported', () => {
  const headline = 'headline: Eight sign a symbol that lends garrisons legitimacy';
  const longer = headline.replace('garrisons', 'its garrisons abroad');
  expect(reportOf(PACT, headline, longer)).toContain('headline: a headline has at most 9 words');
});

test('a step has a label, a headline, or both', () => {
  expect(
    reportOf(THAW, 'headline: Relief keeps the bloc quiet and raises hopes\n', ''),
  ).toMatchInlineSnapshot(`
    "3-struggle-at-home/03-thaw.md › title: Calm, and waiting
      has neither a \`label\` nor a \`headline\`"
  `);
});

test('a window over all of a layer is reported where its features follow each other in a state', () => {
  expect(reportOf(THAW, 'map:\n', 'map:\n  - bloc-policy: { 0: 1 }\n')).toContain(
    'a window would show at once what follows each other in a state',
  );
});

describe('unknown names are reported with suggestions:', () => {
  test('of what a small map shows, names or has in focus', () => {
    const chosen = 'inFocus: [POL, HUN]\n      shows: [bloc-policy]';
    const report = reportOf(HARD_TURN, chosen, 'inFocus: [POLL, HUN]\n      shows: [bloc-policies]');
    expect(report).toContain('state "POLL" is unknown; did you mean "POL"?');
    expect(report).toContain('layer or feature "bloc-policies" is unknown; did you mean "bloc-policy"?');
  });

  test('of a layer', () => {
    expect(reportOf(PACT, 'map: [bloc-policy, nato,', 'map: [bloc-policy, natoo,')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › map: [bloc-policy, natoo, place-warsaw, place-bonn, place-tiran…
        feature "natoo" is unknown; did you mean "nato"?"
    `);
  });

  test('of a feature that a step shows', () => {
    expect(reportOf(PACT, '{ conference-warsaw: {', '{ conference-warsav: {')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - { at: 0.66, show: { conference-warsav: { 0.5: 0, 0.6: 1, 0.8:…
        feature "conference-warsav" is unknown; did you mean "conference-warsaw"?"
    `);
  });

  test('of a feature that comes at a stop', () => {
    expect(reportOf(BERLIN, 'show: rising-east-berlin', 'show: rising-est-berlin')).toMatchInlineSnapshot(`
      "2-hot-summer/03-berlin-sixteenth.md › - { at: 0.66, show: rising-est-berlin }  # the mark at Stalinal…
        feature "rising-est-berlin" is unknown; did you mean "rising-east-berlin"?"
    `);
  });

  test('of the feature that the label belongs to', () => {
    expect(reportOf(RISING, 'at: frame', 'at: rising-liepzig')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › label: { text: "17 June: some 700 places, 12 shown", at: rising…
        feature "rising-liepzig" is unknown; did you mean "rising-leipzig"?"
    `);
  });

  test('of a place whose label has a side', () => {
    expect(reportOf(RISING, 'sidesPhone: {', 'sidesPhone: { liepzig: r,')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › sidesPhone: { liepzig: r, gera: r }
        "liepzig" is neither a feature nor a place nor a sea; did you mean "leipzig"?"
    `);
  });

  test('a river without a name, and a locator of an unknown state', () => {
    expect(
      reportOf(PLZEN, 'inFocus: [CSK]', 'inFocus: [CSK]\nrivers: [river-danub]\nlocator: CSX'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › rivers: [river-danub]
        river "river-danub" is unknown; did you mean "river-danube"?
      2-hot-summer/02-plzen.md › locator: CSX
        state "CSX" is unknown; did you mean "CSK"?"
    `);
  });

  test('of a state in focus, or whose name is placed', () => {
    expect(reportOf(PLZEN, 'inFocus: [CSK]', 'inFocus: [CSL]')).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › inFocus: [CSL]
        state "CSL" is unknown; did you mean "CSK"?"
    `);
    expect(
      reportOf(PLZEN, 'inFocus: [CSK]', 'inFocus: [CSK]\nstateNames: { SUM: none }'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › stateNames: { SUM: none }
        state "SUM" is unknown; did you mean "SUN"?"
    `);
  });

  test('of a side', () => {
    expect(reportOf(RISING, 'sidesPhone: {', 'sidesPhone: { leipzig: right,')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › sidesPhone: { leipzig: right, gera: r }
        sidesPhone.leipzig: "right" is not one of its values: t, tr, r, br, b, bl, l, tl, c, none"
    `);
  });

  test('of a town in a feature’s row', () => {
    expect(
      reportOf('geo/atlas/sources/features/uprisings-1953.yaml', 'place: leipzig', 'place: liepzig'),
    ).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/uprisings-1953.yaml › - id: rising-leipzig
        rising-leipzig: place "liepzig" is not in the gazetteer; did you mean "leipzig"?"
    `);
  });

  test('of a step on a person’s card', () => {
    expect(
      reportOf(`${STORY}/people.yaml`, 'steps: [stalin-dies, ', 'steps: [stalin-died, '),
    ).toMatchInlineSnapshot(`
      "people.yaml › steps: [stalin-died, broken-link]
        stalin: step "stalin-died" is unknown; did you mean "stalin-dies"?"
    `);
  });
});

describe('wrong days are reported:', () => {
  test('that do not exist', () => {
    expect(reportOf(PLZEN, '0.3: 1953-05-30', '0.3: 1953-06-31')).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › days: { 0.3: 1953-06-31, 0.6: 1953-06-01, 0.9: 1953-06-02 }
        days.0.3: "1953-06-31" is not a day (YYYY-MM-DD): June 1953 has 30 days"
    `);
  });

  test('that run backwards', () => {
    expect(reportOf(PACT, '0.6: 1955-05-11', '0.6: 1955-05-02')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › days: { 0.3: 1955-05-06, 0.6: 1955-05-02, 0.8: 1955-05-14 }
        the clock runs backwards"
    `);
  });

  test('that do not begin where the step before ended', () => {
    expect(reportOf(PACT, 'days: { 0.3:', 'days: { 0: 1955-05-01, 0.3:')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › days: { 0: 1955-05-01, 0.3: 1955-05-06, 0.6: 1955-05-11, 0.8: 1…
        begins on 1955-05-01, but the step before ended on 1955-04-30"
    `);
  });

  test('that end outside the step’s own date', () => {
    expect(reportOf(PACT, 'date: 1955-05-14', 'date: 1955-05-13')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › date: 1955-05-13
        the step arrives on 1955-05-14, outside 1955-05-13"
    `);
  });

  test('of a feature that ends before it begins', () => {
    const row = 'geo/atlas/sources/features/pact.yaml';
    expect(reportOf(row, 'to: "1955-05-15"', 'to: "1955-05-14"')).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/pact.yaml › to: "1955-05-14"
        treaty-warsaw.to: \`to\` must come after \`from\`: it is the first day on which the thing is gone"
    `);
  });
});

test('a note in the margin of something else, or of too many words, is reported', () => {
  expect(
    reportOf(
      PLZEN,
      'says: currency reform announced, 30 May',
      'says: a reform of the currency announced on 30 May',
    ),
  ).toMatchInlineSnapshot(`
    "2-hot-summer/02-plzen.md › says: a reform of the currency announced on 30 May
      chip-currency-reform: “a reform of the currency announced on 30 May” has 9 words, at most 6 in a note: give it \`says\`"
  `);
  expect(reportOf(PLZEN, '  chip-currency-reform:\n', '  chip-curency-reform:\n')).toMatchInlineSnapshot(`
    "2-hot-summer/02-plzen.md › says: currency reform announced, 30 May
      the step does not show "chip-curency-reform"; did you mean "chip-currency-reform"?"
  `);
});

test('a column that names what its step does not show, or leads to no place, is reported', () => {
  const lessons = `${STORY}/7-too-late/02-mixed-lessons.md`;
  expect(reportOf(lessons, 'feature: budapest-party-gero', 'feature: budapest-party-nagy')).toContain(
    'the step does not show "budapest-party-nagy"',
  );
  expect(reportOf(lessons, 'feature: budapest-party-gero', 'feature: flashpoint-poznan')).toContain(
    'flashpoint-poznan is neither a badge nor a chip',
  );
  expect(reportOf(lessons, '- place: budapest', '- place: budapesti')).toContain(
    'place "budapesti" is unknown; did you mean "budapest"?',
  );
});

describe('mistakes in a Moscow table are reported:', () => {
  const shown = 'shows: [malenkov, khrushchev, molotov, bulganin]';
  const attack = '{ by: khrushchev, on: malenkov, caption: plenum of 31 January }';

  test('somebody who is not on the strip, or has no post in these days', () => {
    expect(
      reportOf(HARD_TURN, shown, 'shows: [malenkow, khrushchev, malenkov, beria]'),
    ).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › shows: [malenkow, khrushchev, malenkov, beria]
        "malenkow" is not on the Moscow strip; did you mean "malenkov"?
      3-struggle-at-home/04-hard-turn.md › shows: [malenkow, khrushchev, malenkov, beria]
        beria has no post in the table from 1954-09-30 to 1955-02-08"
    `);
  });

  test('an attack that no event documents, and one by somebody whom the table does not show', () => {
    expect(reportOf(HARD_TURN, attack, '{ by: stalin, on: bulganin }')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › attacks: [{ by: stalin, on: bulganin }]
        no event of strips.yaml documents an attack on bulganin from 1954-09-30 to 1955-02-08
      3-struggle-at-home/04-hard-turn.md › attacks: [{ by: stalin, on: bulganin }]
        "stalin" is not among those whom the table shows"
    `);
  });

  test('an office of a row that nobody holds', () => {
    expect(
      reportOf(`${STORY}/strips.yaml`, 'offices: [Foreign minister]', 'offices: [Foreign ministr]'),
    ).toMatchInlineSnapshot(`
      "7-too-late/02-mixed-lessons.md › table: { shows: [bulganin, khrushchev, shepilov, zhukov, malenk…
        shepilov has no post in the table from 1956-06-29 to 1956-07-18
      7-too-late/04-hesitation.md › shows: [bulganin, khrushchev, shepilov, zhukov, malenkov, molot…
        shepilov has no post in the table from 1956-07-20 to 1956-10-23
      strips.yaml › offices: [Foreign ministr]
        Foreign affairs: nobody on the strip is “Foreign ministr”; did you mean "Foreign minister"?"
    `);
  });
});

describe('mistakes in prose are reported:', () => {
  test('without a citation', () => {
    expect(
      reportOf(CONTAGION, 'straight to him.[@kramer2006, ¶3]', 'straight to him.'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/06-contagion.md › Lavrentii Beria reacted at once. The chiefs of Soviet intellige…
        a paragraph without a citation: every claim has one"
    `);
  });

  test('that cites an unknown source', () => {
    expect(
      reportOf(PLZEN, 'across the country.[@aktualne-2013]', 'across the country.[@aktualny-2013]'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › On 1 June more than 20,000 people filled the streets of Plzeň;[…
        source "aktualny-2013" is not in sources.json; did you mean "aktualne-2013"?"
    `);
  });

  test('that cites a paragraph that the article lacks', () => {
    expect(
      reportOf(PLZEN, 'by 2 June.[@kramer2006, ¶2]', 'by 2 June.[@kramer2006, ¶20]'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › On 1 June more than 20,000 people filled the streets of Plzeň;[…
        the article has no ¶20"
    `);
  });

  test('with a quotation that none of the facts has', () => {
    expect(
      reportOf(PACT, 'governments more “viability”.', 'governments more “vitality”.'),
    ).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › Mainly, Kramer writes, the Pact was a symbol. It was also the c…
        “vitality” is quoted, but stands in none of the step’s facts"
    `);
  });

  test('that quotes another language otherwise than the facts do', () => {
    expect(reportOf(BERLIN, '[völlig falsch]{lang=de}', '[ganz falsch]{lang=de}')).toMatchInlineSnapshot(`
      "2-hot-summer/03-berlin-sixteenth.md › At noon the party leaders declared the compulsory rise “[ganz f…
        “ganz falsch” is quoted, but stands in none of the step’s facts"
    `);
  });

  test('with words in an unknown language', () => {
    expect(reportOf(BERLIN, '[völlig falsch]{lang=de}', '[völlig falsch]{lang=d}')).toMatchInlineSnapshot(`
      "2-hot-summer/03-berlin-sixteenth.md › At noon the party leaders declared the compulsory rise “[völlig…
        "d" is not the tag of a language"
    `);
  });

  test('that lacks a citation of a paragraph in its facts', () => {
    expect(reportOf(PACT, 'paragraphs: [14, 7]', 'paragraphs: [14, 7, 3]')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › On 6 May 1955 West Germany joined NATO.[@nato-2015] Eight days …
        retells ¶3, but does not cite it"
    `);
  });
});

describe('mistakes in what a step shows are reported:', () => {
  test('outside its bounds', () => {
    expect(
      reportOf(RISING, 'frame: east-germany', 'frame: [12.2, 50.4, 15.4, 53.5]')
        .split('\n')
        .slice(0, 4)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › frame: [12.2, 50.4, 15.4, 53.5]
        rising-halle: halle lies outside the desktop frame
      2-hot-summer/04-seventeenth-of-june.md › frame: [12.2, 50.4, 15.4, 53.5]
        rising-magdeburg: magdeburg lies outside the desktop frame"
    `);
  });

  test('later than its direction in `play`', () => {
    const [from, to] = ['{ 0.5: 0, 0.6: 1, 0.8: 1, 0.9: 0 }', '[0.7, 0.8]'];
    expect(reportOf(PACT, from, to)).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - { at: 0.66, show: { conference-warsaw: [0.7, 0.8] } }  # Wars…
        conference-warsaw is at 0.00 at progress 0.66 (1955-05-11)"
    `);
  });

  test('that has faded although the play shows it and its days are not over', () => {
    const [from, to] = [
      '- treaty-warsaw troops-ddr ',
      '- troops-ddr: { 0.85: 0, 0.95: 1, 1: 0.3 }\n      - treaty-warsaw ',
    ];
    expect(reportOf(PACT, from, to).split('\n').slice(0, 2).join('\n')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - troops-ddr: { 0.85: 0, 0.95: 1, 1: 0.3 }
        troops-ddr has faded to 0.3 at the end of the step: what is shown to the reader stays, at 0.6 or more"
    `);
  });

  test('in a paragraph that there is not, or backwards', () => {
    expect(reportOf(PACT, 'paragraph: 2', 'paragraph: 3')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - at: 1
        there is no paragraph 3: the prose has 2"
    `);
    expect(reportOf(PACT, '{ at: 0.36 }', '{ at: 0.36, paragraph: 3 }')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - at: 1
        there is no paragraph 3: the prose has 2"
    `);
  });

  test('in a small map of a step that there is not', () => {
    const HARD_TURN = `${STORY}/3-struggle-at-home/04-hard-turn.md`;
    expect(reportOf(HARD_TURN, '- step: thaw', '- step: thaws')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › - step: thaws
        step "thaws" is unknown; did you mean "thaw"?"
    `);
  });

  test('in another number than the step says', () => {
    expect(reportOf(RISING, '  number: 12', '  number: 13')).toMatchInlineSnapshot(`
      "2-hot-summer/04-seventeenth-of-june.md › number: 13
        says 13, but lists 12"
    `);
  });

  test('with a window that runs backwards', () => {
    expect(reportOf(PACT, '{ 0.5: 0, 0.6: 1, 0.8: 1, 0.9: 0 }', '[0.6, 0.5]')).toMatchInlineSnapshot(`
      "5-new-alliance-old-troops/01-warsaw-pact.md › - { at: 0.66, show: { conference-warsaw: [0.6, 0.5] } }  # Wars…
        play.1.show.conference-warsaw: comes between two points of progress, the earlier first"
    `);
  });
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
    const root = copy();
    mkdirSync(join(root, STORY, '8-an-epilogue'));
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "story.md › - id: a-death-in-moscow
        no chapter of story.md belongs to the folder stories/fault-lines/8-an-epilogue: its steps would not be told"
    `);
  });

  test('for a chapter that has no folder', () => {
    const root = copy();
    renameSync(join(root, STORY, '7-too-late'), join(root, STORY, '7-far-too-late'));
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "story.md › - id: a-death-in-moscow
        no chapter of story.md belongs to the folder stories/fault-lines/7-far-too-late: its steps would not be told
      story.md › - id: too-late
        there is no folder stories/fault-lines/7-too-late"
    `);
  });
});

describe('mistakes in the glossary are reported:', () => {
  const GLOSSARY = `${STORY}/glossary.yaml`;

  test('with a term twice, one form for two terms, an unknown step and an unknown source', () => {
    const root = copy();
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
    const root = copy();
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
    const root = copy();
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
    const root = copy();
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
    const other = copy();
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
      "story.md › - id: a-death-in-moscow
        no chapter of story.md belongs to the folder stories/fault-lines/7-too-late: its steps would not be told
      story.md › - id: a-death-in-moscow
        there is no folder stories/fault-lines/7-notes
      story.md › - id: notes
        chapters.notes.id: a chapter cannot be called notes: the handout with the lecturer’s notes has that address"
    `);
  });

  test('of a chapter that would have the address of the page of tables', () => {
    expect(reportOf(`${STORY}/story.md`, 'id: too-late', 'id: tables')).toMatchInlineSnapshot(`
      "story.md › - id: a-death-in-moscow
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
    const root = copy();
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

describe('claims that contradict each other', () => {
  const turn = `${STORY}/3-struggle-at-home/04-hard-turn.md`;

  test('a level that a step speaks of, and the map has otherwise on that day', () => {
    expect(reportOf(turn, 'POL: relaxed', 'POL: tight')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › levels: { HUN: mixed, POL: tight, DDR: mixed, CSK: mixed, BGR: …
        policy at home in POL is said to be tight, but on 1955-02-08 it is relaxed (policy-pol-relaxed-1954)"
    `);
    expect(reportOf(turn, 'ALB: tight', 'ALG: tight')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › levels: { HUN: mixed, POL: relaxed, DDR: mixed, CSK: mixed, BGR…
        no policy at home is known of "ALG"; did you mean "ALB"?"
    `);
  });

  test('a sentence on policy at home in a step that does not say what it is where', () => {
    expect(reportOf(turn, 'levels: {', 'names: {} # {')).toMatchInlineSnapshot(`
      "3-struggle-at-home/04-hard-turn.md › alt: A schematic line runs from Moscow to Budapest, and by Febr…
        speaks of policy at home (“hatching”), but the step does not say in \`levels\` what it is where"
    `);
  });

  test('an office that the map and a card date differently, and a badge that no card has', () => {
    const people = `${STORY}/people.yaml`;
    expect(reportOf(people, '"1953-07-04/1955-04-18"', '"1953-07-04/1955-04"')).toMatchInlineSnapshot(`
      "people.yaml › badge: budapest-government-nagy
        nagy: “Prime minister of Hungary” is 1953-07-04/1955-04 here, but 1953-07-04/1955-04-18 at budapest-government-nagy on the map"
    `);
    expect(reportOf(people, '        badge: warsaw-party-ochab\n', '')).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/leaders.yaml › - id: warsaw-party-ochab
        warsaw-party-ochab: no role in people.yaml names this badge"
    `);
  });

  test('a documented fact that rests on a book alone that nobody read', () => {
    const garrisons = 'geo/atlas/sources/features/garrisons.yaml';
    expect(
      reportOf(
        garrisons,
        'certainty: documented\n  sources: [magyar-kronologia]',
        'certainty: documented\n  sources: [golon-1999]',
      ),
    ).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/garrisons.yaml › certainty: documented
        garrison-kecskemet: is called documented, but rests on works alone that sources.json marks as background, not read"
    `);
  });

  test('an office on a card that the Moscow strip lacks', () => {
    expect(
      reportOf(`${STORY}/people.yaml`, 'role: Foreign minister', 'role: Foreign secretary'),
    ).toMatchInlineSnapshot(`
      "people.yaml › - role: Foreign secretary
        molotov: the strip has no post “Foreign secretary”
      strips.yaml › - office: Foreign minister
        molotov: “Foreign minister” is 1953-03-05/1956-06-01 here, but missing from the card in people.yaml"
    `);
  });
});

describe('a mistake in a sheet for a class', () => {
  test('is a step, a source, a thing of the map or a place that there is not', () => {
    const root = copy();
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
    const root = copy();
    edit(root, `${STORY}/chronology.yaml`, 'date: "1954-07"', 'date: "1956-07"');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "chronology.yaml › - date: "1956-07"
        Albania: 1956-07 does not lie on the axis, 1953-03-01 to 1954-09-01"
    `);
    const other = copy();
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

describe('HTML in texts', () => {
  test('is reported wherever an author writes it, all at once', () => {
    const root = copy();
    edit(root, PLZEN, 'The next day', 'The next day<script>alert(1)</script>');
    edit(root, PLZEN, 'On 1 June', '<img src=x onerror=alert(2)> On 1 June');
    edit(root, PLZEN, 'alt: A large mark', 'alt: A <b>large</b> mark');
    edit(root, PLZEN, 'Savings were hit too', '<i>Savings were hit too');
    edit(root, `${STORY}/story.md`, 'Trace the links', 'Trace <svg onload=alert(3)> the links');
    edit(root, `${STORY}/panels.yaml`, 'Widening research', '<!-- Widening --> research');
    edit(root, `${STORY}/people.yaml`, 'Yugoslav leader', '<i onclick="alert(4)">Yugoslav</i> leader');
    edit(root, `${STORY}/strips.yaml`, 'no measure of power', 'no measure <script src=x>');
    edit(root, 'geo/atlas/sources/sources.json', 'The Soviet Union and', 'The <script>alert(5)</script> and');
    edit(root, 'geo/atlas/sources/features/volna.yaml', 'per Kramer.', 'per <u>Kramer</u>.');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "geo/atlas/sources/features/volna.yaml › note: The inspection is undated in the article, before 20 July;…
        volna-missing.note: "<u>" is HTML, which no text takes
      geo/atlas/sources/features/volna.yaml › note: The inspection is undated in the article, before 20 July;…
        volna-missing.note: "</u>" is HTML, which no text takes
      geo/atlas/sources/sources.json › "title": "The <script>alert(5)</script> and the Onset of the Cr…
        kramer2006.title: "<script>" is HTML, which no text takes
      geo/atlas/sources/sources.json › "title": "The <script>alert(5)</script> and the Onset of the Cr…
        kramer2006.title: "</script>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › alt: A <b>large</b> mark at Plzeň, three smaller filled marks a…
        alt: "<b>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › alt: A <b>large</b> mark at Plzeň, three smaller filled marks a…
        alt: "</b>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        "<script>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        "</script>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › <img src=x onerror=alert(2)> On 1 June more than 20,000 people …
        "<img src=x onerror=alert(2)>" is HTML, which no text takes
      2-hot-summer/02-plzen.md › <i>Savings were hit too: money paid in after 15 May changed at …
        "<i>" is HTML, which no text takes
      panels.yaml › caption: <!-- Widening --> research, widening numbers.
        panels.gdr-participants.caption: "<!-- Widening -->" is HTML, which no text takes
      people.yaml › - role: <i onclick="alert(4)">Yugoslav</i> leader
        people.tito.roles.0.role: "<i onclick=\\"alert(4)\\">" is HTML, which no text takes
      people.yaml › - role: <i onclick="alert(4)">Yugoslav</i> leader
        people.tito.roles.0.role: "</i>" is HTML, which no text takes
      story.md › Trace <svg onload=alert(3)> the links from Stalin’s death, thro…
        chapters.a-death-in-moscow.questions.1.ask: "<svg onload=alert(3)>" is HTML, which no text takes
      strips.yaml › caption: offices in Moscow and dated events, no measure <script…
        moscow.caption: "<script src=x>" is HTML, which no text takes"
    `);
  });

  test('does not include a less-than sign', () => {
    const root = copy();
    edit(root, PLZEN, 'The next day', 'The next day 5 < 7, or <7,');
    expect(loadStory(root, 'fault-lines').steps).toHaveLength(30);
  });
});

describe('a URL in prose', () => {
  test('that would run a script, or load from another site, is reported', () => {
    const root = copy();
    const bad = [
      '[one](javascript:alert(1))',
      '[two](JavaScript&colon;alert(2))',
      '[three](data:text/html,x)',
      '![four](https://example.org/four.png)',
      '[five][later]',
      '[six](/sources/)',
    ];
    edit(root, PLZEN, 'The next day', `The next day ${bad.slice(0, 3).join(' ')}`);
    edit(root, PLZEN, 'On 1 June', `${bad.slice(3).join(' ')} On 1 June`);
    edit(root, PLZEN, 'filled the streets', 'filled the [streets](https://example.org/?a=1&b)');
    edit(root, PLZEN, '## Say', '[later]: javascript:alert(5)\n\n## Say');
    expect(reportFor(root)).toMatchInlineSnapshot(`
      "2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        a link to "javascript:alert(1)": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        a link to "JavaScript&colon;alert(2)": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › “[Naše měna je pevná]{lang=cs}”, President Antonín Zápotocký to…
        a link to "data:text/html,x": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › ![four](https://example.org/four.png) [five][later] [six](/sour…
        a picture, "https://example.org/four.png": texts take none
      2-hot-summer/02-plzen.md › ![four](https://example.org/four.png) [five][later] [six](/sour…
        a link to "javascript:alert(5)": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › ![four](https://example.org/four.png) [five][later] [six](/sour…
        a link to "/sources/": links lead to https:// or http:// addresses, or to a step, #its-id
      2-hot-summer/02-plzen.md › [later]: javascript:alert(5)
        a paragraph without a citation: every claim has one"
    `);
  });
});

describe('mistakes in sources', () => {
  test('a row of the map that cites a source of a story', () => {
    expect(
      reportOf(
        'geo/atlas/sources/features/volna.yaml',
        'sources: [kramer2006 ¶18]',
        'sources: [prlib-619242]',
      ),
    ).toContain('source "prlib-619242" belongs to a story: move it to geo/atlas/sources/sources.json');
  });

  test('a source of a story that stands with the map already', () => {
    expect(reportOf(`${STORY}/sources.json`, '"id": "prlib-619242"', '"id": "kramer2006"')).toContain(
      'kramer2006 stands in geo/atlas/sources/sources.json already',
    );
  });

  test('an article that is no source, and a paragraph that the article has not', () => {
    expect(reportOf(`${STORY}/story.md`, 'after: kramer2006', 'after: kramer2007')).toContain(
      'source "kramer2007" is not in sources.json; did you mean "kramer2006"?',
    );
    expect(reportOf(`${STORY}/story.md`, 'paragraphs: [2, 4, 14]', 'paragraphs: [2, 4, 41]')).toContain(
      'the article has no ¶41',
    );
  });

  test('a paragraph of a work that has no numbered ones', () => {
    expect(reportOf(CONTAGION, '[@kramer2006, ¶3]', '[@aktualne-2013, ¶3]')).toContain(
      '"aktualne-2013 ¶3" cites a paragraph, but sources.json gives aktualne-2013 no number of `paragraphs`',
    );
  });
});

test('a story needs no people, panels, glossary, documents, sheets and labels', () => {
  const root = copy();
  const needed = ['story.md', 'sources.json', 'strips.yaml'];
  for (const entry of readdirSync(join(root, STORY), { withFileTypes: true }))
    if (entry.isFile() && !needed.includes(entry.name)) rmSync(join(root, STORY, entry.name));
  const { people, panels, glossary, documents, sheets } = loadStory(root, 'fault-lines');
  expect([people, panels, glossary, documents, sheets.mapPanels]).toEqual([[], [], [], [], []]);
});

test('mistakes in several files are reported together, each with its file and line', () => {
  const root = copy();
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
  const root = copy();
  edit(root, PACT, 'claim: The Pact was', 'claim: The Pact: it was');
  edit(root, 'geo/atlas/sources/features/pact.yaml', 'to: "1955-05-15"', 'to: "1955-05-14"');
  expect(errorOf(root).problems.map(({ file }) => file)).toEqual([
    'geo/atlas/sources/features/pact.yaml',
    PACT,
  ]);
});
