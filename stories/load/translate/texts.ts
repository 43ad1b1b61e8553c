/**
 * The texts of a step’s front matter that a translation says, as paths: `*` stands for every key or row, and with `?` at its
 * end a text may stay as it is, such as a name. Everything else, dates, figures and places, is the original’s.
 */
export const STEP_TEXTS: readonly string[] = [
  ...['title', 'dateNote', 'claim', 'headline', 'alt', 'label.text', 'play.*.label'],
  ...['names.*?', 'leaders.*.says', 'stillSeries.*.shows', 'table.attacks.*.caption'],
  ...['smallMaps.maps.*.title', 'smallMaps.maps.*.text'],
  ...['heading', 'entries.*.says?', 'entries.*.note'].map((field) => `columns.*.rows.*.${field}`),
];
