/**
 * The texts that a translation says, as patterns of `mergeTranslation`: `*` stands for every key or row; with `?` at its
 * end a text may stay as it is, such as a name; with `!` what stands there is replaced whole. Everything else, dates,
 * figures, places and sources, is the original’s.
 */

const within = (path: string, fields: readonly string[]): string[] =>
  fields.map((field) => `${path}.${field}`);

/** Of a step’s front matter. */
export const STEP_TEXTS: readonly string[] = [
  ...['title', 'dateNote', 'claim', 'headline', 'alt', 'label.text', 'play.*.label'],
  ...['names.*?', 'leaders.*.says', 'stillSeries.*.shows', 'table.attacks.*.caption', 'table.acts.*.caption'],
  ...within('smallMaps.maps.*', ['title', 'text']),
  ...within('columns.*.rows.*', ['heading', 'entries.*.says?', 'entries.*.note']),
  ...within('predict', ['ask', 'about', 'unit', 'options.*']),
];

const MOSCOW_TEXTS: readonly string[] = [
  ...['name', 'caption', 'seat', 'posts.*.name', 'posts.*.short', 'kinds.*', 'marks.*'],
  ...['table.presidium', 'table.posts.*.name', 'table.posts.*.offices.*'],
  ...within('people.*', ['name', 'bars.*.office', 'bars.*.short', 'events.*.text']),
];

const BLOC_TEXTS: readonly string[] = [
  ...['name', 'subject', 'caption', 'below', 'author?', 'levels.*'],
  ...['phases.*.name', 'pressure.*.name', 'links.*.text', 'links.*.words', 'marks.*.text'],
  ...within('lanes.*', ['name', 'marks.*.text']),
];

const SHEET_TEXTS: readonly string[] = ['title', 'lead', 'questions.*'];

/** Of a story’s files, and of the site’s editions. */
const STORY_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'story.md': [
    ...['title', 'subtitle', 'lead', 'authors?', 'licence.name?'],
    ...within('chapters.*', ['title', 'summary', 'questions.*.ask']),
  ],
  'people.yaml': within('people.*', ['name', 'roles.*.role', 'note']),
  'panels.yaml': [
    ...within('panels.*', ['title', 'unit', 'caption']),
    ...within('panels.*.rows.*', ['who', 'name?', 'display', 'note']),
  ],
  'glossary.yaml': within('terms.*', ['term', 'forms!', 'text', 'unchecked']),
  'documents.yaml': within('documents.*', ['place', 'speaker.who', 'text', 'archive?', 'note', 'ask']),
  'strips.yaml': [...within('moscow', MOSCOW_TEXTS), ...within('bloc', BLOC_TEXTS)],
  'chronology.yaml': within('chronologies.*', [
    ...[...SHEET_TEXTS, 'since.text', 'columns.*.title'],
    ...within('rows.*', ['name', 'cells.*.*.text', 'cells.*.*.label']),
  ]),
  'map-panels.yaml': within('mapPanels.*', [
    ...[...SHEET_TEXTS, 'alt', 'maps.*.title', 'maps.*.sure', 'maps.*.names.*?'],
    ...['rows.*.title', 'rows.*.cells.*.text'],
  ]),
  'readings.yaml': [...SHEET_TEXTS, ...within('readings.*', ['name', 'text', 'basis', 'test'])],
  'sources.json': ['*.reading'],
  'editions.yaml': ['*.changes.*', ...within('*.corrections.*', ['was', 'now', 'why', 'found'])],
};

/** The texts of a file of a story or of the map; none for one that has no texts, such as `labels.json`. */
export const textsOfFile = (file: string): readonly string[] =>
  STORY_TEXTS[file.replace(/^.*[/\\]/, '')] ?? [];
