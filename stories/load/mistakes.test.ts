import { expect, test } from 'vitest';
import { type Files, smallStory, withFiles } from './fixtures/small-story';
import { readStory } from './load';

const STORY = 'stories/treaty';
const ATLAS = 'geo/atlas/sources';

/** Files of the small story and its map, as the table calls them. */
const FILES: Readonly<Record<string, string>> = {
  talks: `${STORY}/1-vienna/01-talks.md`,
  treaty: `${STORY}/1-vienna/02-treaty.md`,
  story: `${STORY}/story.md`,
  people: `${STORY}/people.yaml`,
  panels: `${STORY}/panels.yaml`,
  glossary: `${STORY}/glossary.yaml`,
  documents: `${STORY}/documents.yaml`,
  sources: `${STORY}/sources.json`,
  'map sources': `${ATLAS}/sources.json`,
  gazetteer: `${ATLAS}/gazetteer.csv`,
  features: `${ATLAS}/features/diplomacy.yaml`,
};

const UTF16 = Uint8Array.from(Buffer.from('\ufeffpeople: []\n', 'utf16le'));
const LATIN1 = Uint8Array.from(Buffer.from('people:\n  - { id: figl, name: Jos\u00e9 }\n', 'latin1'));
const BINARY = Uint8Array.of(1, 2, 0, 0, 200, 9, 0, 0);

/** A mistake: in which file what is replaced by what; null replaces the whole file, or by nothing at all. */
type Mistake = readonly [file: string, replaced: string | null, by: string | Uint8Array | null];

/** One mistake a row; what an author hears of each stands in fixtures/mistakes.txt, in the same order. */
const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
  'files and encodings': [
    ['story', null, null],
    ['talks', null, ''],
    ['talks', null, 'no front matter\n'],
    ['talks', null, '---\nid: talks\n'],
    ['people', null, ''],
    ['people', null, UTF16],
    ['people', null, LATIN1],
    ['people', null, BINARY],
    ['poeple.yaml', null, 'people: []\n'],
    ['talks', null, null],
    ['1-vienna/notes.txt', null, 'x'],
    ['2-graz/01-x.md', null, 'x'],
    ['map sources', null, null],
  ],
  YAML: [
    ['story', 'title: A treaty', 'title: A treaty: the end'],
    ['story', 'title: A treaty', 'title: "A treaty'],
    ['story', 'lead: How', 'title: Again\nlead: How'],
    ['people', '    name: Leopold', '\tname: Leopold'],
    ['people', '    nameLocal', '   nameLocal'],
    ['story', 'title: A treaty', 'title: *treaty'],
    ['story', 'title: A treaty', 'title: &t A treaty\nsubtitle: *t'],
    ['panels', 'title: Days of talks', 'title: % of days'],
    ['story', '[vienna]', '[vienna'],
    ['people', 'people:', '- people:'],
    ['sources', '"type": "book",', '"type": "book"'],
    ['sources', '"id": "jones1999"', '"id": "smith2001"'],
  ],
  'keys and types': [
    ['story', 'title: A treaty', 'titel: A treaty'],
    ['story', 'subtitle: Austria, 1955\n', ''],
    ['story', 'title: A treaty', 'title: 1955'],
    ['story', 'title: A treaty', 'title:'],
    ['story', 'title: A treaty', 'title: [A, treaty]'],
    ['story', 'towns: [vienna]', 'towns: vienna'],
    ['story', 'frame: [9.1, 46.1, 17.6, 49.3]', 'frame: [9.1, 46.1, 17.6]'],
    ['story', 'frame: [9.1, 46.1, 17.6, 49.3]', 'frame: [17.6, 46.1, 9.1, 49.3]'],
    ['story', 'id: treaty\ntitle', 'id: Treaty!\ntitle'],
    ['story', 'id: treaty\ntitle', 'id: traety\ntitle'],
    ['story', '      - { ask: "What was signed?", paragraphs: [2] }\n', ''],
    ['story', 'paragraphs: [1]', 'paragraphs: ["1"]'],
    ['people', 'id: figl', 'id: Figl Leopold'],
    ['people', '- { role', '- { rol'],
    ['people', 'steps: [treaty]', 'steps: []'],
    ['panels', 'low: 3', 'low: three'],
    ['panels', 'low: 4', 'low: "4"'],
    ['panels', 'certainty: documented', 'certainty: documentd'],
    ['panels', 'certainty: reported', 'certainty: sure'],
    ['documents', 'ask: To whom is this said?', 'ask: To whom is this said'],
    ['glossary', 'The four powers that had occupied', 'All'],
    ['sources', '"type": "book"', '"typ": "book"'],
    ['story', 'id: vienna', 'id: notes'],
  ],
  dates: [
    ['talks', 'date: 1955-04-12', 'date: 1955-04-31'],
    ['talks', 'date: 1955-04-12', 'date: 12.4.1955'],
    ['talks', 'date: 1955-04-12', 'date: 12 April 1955'],
    ['talks', 'date: 1955-04-12', 'date: 1955'],
    ['story', 'dates: 1955-04/1955-05', 'dates: April 1955 – May 1955'],
    ['story', 'dates: 1955-04/1955-05', 'dates: 1955-05/1955-04'],
    ['people', 'date: 1953/1959', 'date: c. 1953'],
    ['people', 'date: 1953/1959', 'date: 1953-13'],
    ['documents', 'date: 1955-05-15', 'date: May 15, 1955'],
    ['features', 'from: "1955-04-12"', 'from: "1955-04-14"'],
  ],
  'names that there are not': [
    ['people', 'steps: [treaty]', 'steps: [traety]'],
    ['panels', 'steps: [talks]', 'steps: [talk]'],
    ['story', 'cover: treaty', 'cover: traety'],
    ['story', 'towns: [vienna]', 'towns: [viena]'],
    ['story', 'after: smith2001', 'after: smith201'],
    ['documents', 'step: treaty', 'step: treatie'],
    ['documents', 'person: figl', 'person: figel'],
    ['documents', 'edition: jones1999 p. 30', 'edition: jones99 p. 30'],
    ['glossary', 'source: jones1999', 'source: jones1990'],
    ['people', 'source: jones1999', 'source: joines1999'],
    ['panels', 'smith2001 ¶1', 'smith2001 ¶4'],
    ['panels', 'jones1999 p. 12', 'jones1999 ¶2'],
    ['features', 'place: linz', 'place: lins'],
    [
      'features',
      'layer: diplomacy\n  kind: mark\n  place: linz',
      'layer: diplomasy\n  kind: mark\n  place: linz',
    ],
    ['features', 'sources: [atlas]', 'sources: [atlass]'],
  ],
  'twice, unused, otherwise': [
    [
      'people',
      'people:',
      'people:\n  - { id: figl, name: Leopold Figl, nameLocal: "", roles: [{ role: Minister, date: 1953-07, source: jones1999 }], steps: [treaty] }',
    ],
    ['treaty', 'title: The treaty', 'id: talks\ntitle: The treaty'],
    ['features', 'id: treaty-vienna', 'id: talks-linz'],
    ['gazetteer', 'linz,Linz', 'vienna,Linz'],
    ['sources', '\n]', ',\n  { "id": "brown", "type": "book", "title": "Unread" }\n]'],
    ['sources', '"id": "jones1999"', '"id": "atlas"'],
    [
      'people',
      'people:',
      'people:\n  - { id: raab, name: Julius Raab, nameLocal: "", roles: [{ role: Chancellor, date: 1953-07, source: jones1999 }], steps: [treaty] }',
    ],
    ['documents', 'Leopold Figl from', 'Someone from'],
  ],
  prose: [
    ['talks', 'The talks at Linz opened “the', '<script>alert(1)</script> The talks at Linz opened “the'],
    ['talks', 'The Allied Council was', 'The <b>Allied Council</b> was'],
    ['talks', 'The Allied Council was', '<!-- check --> The Council was'],
    ['talks', 'The Allied Council was', 'The <https://example.org> was'],
    ['story', 'lead: How', 'lead: <img src=x onerror=alert(1)> How'],
    ['people', 'Foreign minister', '<i>Foreign</i> minister'],
    ['gazetteer', 'Seat of the talks', '<b>Seat</b> of the talks'],
    ['talks', 'The Allied Council was', 'The [Council](javascript:alert(1)) was'],
    ['talks', 'The Allied Council was', 'The [Council](/sources/) was'],
    ['talks', 'The Allied Council was', 'The [Council](#traety) was'],
    ['talks', 'The Allied Council was', 'The ![Council](a.png) was'],
    ['talks', '\nThe talks at Linz opened “the', '\n# The talks\n\nThe talks at Linz opened “the'],
    ['talks', ' The Allied Council was', '\n\n    The Allied Council was'],
    ['talks', '[@jones1999, p. 12]\n', '[@jones1999, p. 12]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'],
    ['talks', '[@jones1999, p. 12]\n', '[@jones1999, p. 12]\n\n* * *\n'],
    [
      'talks',
      'The talks at Linz opened “the way” to a treaty.[@smith2001, ¶1] The Allied Council was told.[@jones1999, p. 12]\n',
      '',
    ],
    ['talks', '[@jones1999, p. 12]\n', '[@jones1999, p. 12]\n\nNothing came of it.\n'],
  ],
  citations: [
    ['talks', '[@jones1999, p. 12]', '[@jone1999, p. 12]'],
    ['talks', '[@jones1999, p. 12]', '[@jones1999 p. 12]'],
    ['talks', '[@jones1999, p. 12]', '[jones1999, p. 12]'],
    ['talks', '[@jones1999, p. 12]', '(@jones1999, p. 12)'],
    ['talks', '[@jones1999, p. 12]', '[@jones1999, p. 12'],
    ['talks', '[@jones1999, p. 12]', '[^1]'],
    ['talks', '[@jones1999, p. 12]', '[@]'],
    ['talks', '[@jones1999, p. 12]', '[@jones1999, @smith2001]'],
    ['talks', '[@jones1999, p. 12]', '[@jones1999, page 12]'],
    ['talks', '[@smith2001, ¶1]', '[@smith2001, ¶9]'],
    ['talks', '[@jones1999, p. 12]', '[@jones1999, ¶12]'],
    ['talks', 'paragraphs: [1]', 'paragraphs: [1, 3]'],
  ],
  quotations: [
    ['talks', 'opened “the way” to a treaty.[', 'opened “a path” to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened "a path" to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened „a path“ to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened «a path» to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened »a path« to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened ‘a path’ to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened “the way to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened "the way to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened [der Weg]{lang=x} to a treaty.['],
    ['talks', 'opened “the way” to a treaty.[', 'opened [der Weg]{lang: de} to a treaty.['],
  ],
  steps: [
    ['treaty', 'treaty-vienna: [0.8', 'traety-vienna: [0.8'],
    [
      'treaty',
      'headline: A treaty at Vienna',
      'headline: A treaty of which nobody knew at Vienna that it would come',
    ],
    ['talks', 'talk: 10', 'talk: 15'],
    ['talks', '- { show: { talks-linz: [0.4, 0.5] } }', '- talks-lins'],
    ['talks', '- { show: { talks-linz: [0.4, 0.5] } }', '- { shows: [talks-linz] }'],
    ['talks', '- { show: { talks-linz: [0.4, 0.5] } }', '- { show: { talks-linz: [0.5, 0.4] } }'],
    ['talks', '- { show: { talks-linz: [0.4, 0.5] } }', '- { show: { talks-linz: [0.4, 1.5] } }'],
    ['talks', '- { show: { talks-linz: [0.4, 0.5] } }', '- { show: { talks-linz: sometimes } }'],
    [
      'talks',
      '- { show: { talks-linz: [0.4, 0.5] } }',
      '- { at: 1955-03-01, show: { talks-linz: [0.4, 0.5] } }',
    ],
    [
      'talks',
      '- { show: { talks-linz: [0.4, 0.5] } }',
      '- { paragraph: 3, show: { talks-linz: [0.4, 0.5] } }',
    ],
    ['talks', 'play:\n  - { show: { talks-linz: [0.4, 0.5] } }', 'play: []'],
    ['talks', 'frame: [9.1', 'frame: [15.1'],
    ['treaty', 'frame: AUT', 'frame: AUS'],
    ['treaty', 'frame: AUT', 'frame: vienn'],
    ['treaty', 'frame: AUT', 'frame: [49.3, 46.1, 57.6, 49.3]'],
    ['treaty', 'frame: AUT\n', ''],
    ['talks', '1: 1955-04-12 }', '1: 1955-04-10 }'],
    ['talks', '1: 1955-04-12 }', '1.5: 1955-04-12 }'],
    ['treaty', 'date: 1955-05-15', 'date: 1955-04-01'],
    ['treaty', 'claim:', 'map: [diplomasy]\nclaim:'],
    ['talks', 'claim: The talks at Linz opened the way.\n', ''],
    ['talks', 'headline: Talks at Linz\n', ''],
    ['treaty', 'from: 0.9 }', 'from: 0.9, point: [20, 48] }'],
    ['treaty', 'from: 0.9 }', 'from: 0.9, points: [12, 48] }'],
    ['treaty', 'show: { treaty-vienna: [0.8, 0.9] }', 'show: { treaty-vienna: { 0.8: 0, 0.9: 0 } }'],
    ['treaty', 'at: treaty-vienna', 'at: traety-vienna'],
    ['talks', 'alt: A mark', 'inFocus: [AUS]\nalt: A mark'],
    ['talks', 'alt: A mark', 'rivers: [river-danub]\nalt: A mark'],
    ['talks', 'alt: A mark', 'locator: AUS\nalt: A mark'],
    ['talks', 'alt: A mark', 'names: { lins: Linz }\nalt: A mark'],
    ['talks', 'alt: A mark', 'sides: { lins: r }\nalt: A mark'],
    ['talks', 'alt: A mark', 'sides: { linz: right }\nalt: A mark'],
    ['talks', 'alt: A mark', 'leaders: { talks-lins: { at: [12, 48], side: r } }\nalt: A mark'],
    ['talks', '## Ask', '## Aks'],
    ['talks', ' [@smith2001, ¶1]\n', '\n'],
    ['talks', ' [@smith2001, ¶1]\n', ' [@smith201, ¶1]\n'],
    ['talks', 'Little is', 'Little <b>is'],
    ['1-vienna/Third Step.md', null, '---\ntitle: x\n---\n\nText.[@jones1999]\n'],
  ],
};
const story = smallStory();

/** The small story with one mistake. */
function withMistake([name, replaced, by]: Mistake): { files: Files; path: string } {
  const path = FILES[name] ?? `${STORY}/${name}`;
  const files = new Map(story);
  if (replaced === null) {
    if (by === null) files.delete(path);
    else files.set(path, by);
    return { files, path };
  }
  const text = String(files.get(path));
  if (!text.includes(replaced))
    throw new Error(`${path} has no “${replaced}”: give this row another mistake`);
  files.set(
    path,
    text.replace(replaced, () => String(by)),
  );
  return { files, path };
}

/** What an author hears of a mistake: positions in the file where it was made, paths of others. */
function reportOf(mistake: Mistake): string[] {
  const { files, path } = withMistake(mistake);
  return withFiles(files, (root) =>
    readStory(root, 'treaty').problems.map(({ file, line, column, message, example, isWarning }) => {
      const where = file === path ? '' : `${file.replace(`${STORY}/`, '')}:`;
      const right = example ? `  (right: ${example.replaceAll('\n', '⏎')})` : '';
      return `${where}${line}:${column}: ${isWarning ? '(a warning) ' : ''}${message}${right}`;
    }),
  );
}

const quoted = (text: string | Uint8Array | null): string => {
  if (text === null) return 'nothing';
  return typeof text === 'string' ? `‹${text.replaceAll('\n', '⏎')}›` : `${text.length} bytes`;
};

const rows = Object.entries(MISTAKES).flatMap(([group, mistakes]) =>
  mistakes.map((mistake) => ({ group, mistake, report: reportOf(mistake) })),
);

test('a small story has no mistakes', () => {
  expect(withFiles(story, (root) => readStory(root, 'treaty').problems)).toEqual([]);
});

test('at least ninety mistakes are each reported, none with a stack trace', () => {
  expect(rows.length).toBeGreaterThanOrEqual(90);
  expect(rows.filter(({ report }) => report.length === 0).map(({ mistake }) => mistake)).toEqual([]);
});

test('every mistake has its message, its place, and what was meant', async () => {
  const table = rows.map(({ group, mistake: [file, replaced, by], report }) =>
    [
      `${group} · ${file}: ${replaced === null ? 'the file' : quoted(replaced)} → ${quoted(by)}`,
      ...report.map((line) => `    ${line}`),
    ].join('\n'),
  );
  await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('fixtures/mistakes.txt');
});

test('byte order marks and Windows line ends change nothing', () => {
  const windows = new Map(
    [...story].map(([path, text]) => [path, `\ufeff${String(text).replaceAll('\n', '\r\n')}`]),
  );
  const plain = withFiles(story, (root) => readStory(root, 'treaty').story);
  const read = withFiles(windows, (root) => readStory(root, 'treaty'));
  expect(read.problems).toEqual([]);
  expect(JSON.stringify(read.story)).toBe(JSON.stringify(plain));
});

test('mistakes in the form of a file hide none in its text, and none in other files', () => {
  const files = withMistake(['talks', 'title: The talks', 'titel: The talks']).files;
  files.set(FILES.talks ?? '', String(files.get(FILES.talks ?? '')).replace('The Allied', 'The <b>Allied'));
  files.set(FILES.people ?? '', String(files.get(FILES.people ?? '')).replace('[treaty]', '[traety]'));
  const messages = withFiles(files, (root) =>
    readStory(root, 'treaty').problems.map(({ message }) => message),
  );
  expect(messages).toEqual([
    'title: is missing',
    'titel: there is no such key; did you mean "title"?',
    '"<b>" is HTML, which no text takes',
    'figl: step "traety" is unknown; did you mean "treaty"?',
  ]);
});
