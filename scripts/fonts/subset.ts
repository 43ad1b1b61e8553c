import subsetFont from 'subset-font';

/** Features of layout that stay: kerning and marks, joined letters, and the figures of one width that tables ask for. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'clig', 'calt', 'locl', 'tnum'];
/** Hints for screens of few pixels, tables of upright writing, and names of styles: no browser asks for them here. */
const UNUSED_TABLES = ['STAT', 'gasp', 'prep', 'vhea', 'vmtx'];
/** Tables of layout features, for a font that keeps none. */
const LAYOUT_TABLES = ['GDEF', 'GPOS', 'GSUB'];

/** A font cut down to some characters, as WOFF2; `features` are the layout features that it keeps. */
export const createSubset = (
  font: Buffer,
  characters: string,
  features: readonly string[] = FEATURES,
): Promise<Buffer> =>
  subsetFont(font, characters, {
    targetFormat: 'woff2',
    keepFeatures: [...features],
    noHinting: true,
    dropTables: [...UNUSED_TABLES, ...(features.length === 0 ? LAYOUT_TABLES : [])],
  });
