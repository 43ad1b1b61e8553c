import subsetFont from 'subset-font';

/** OpenType features that are kept: kerning, marks, ligatures, and tabular figures. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'clig', 'calt', 'locl', 'tnum'];
/** OpenType tables that no browser uses here: hinting, vertical writing, and names of styles. */
const UNUSED_TABLES = ['STAT', 'gasp', 'prep', 'vhea', 'vmtx'];

/** Subset of a font with some characters, as WOFF2; `features` are the OpenType features to keep. */
export const createSubset = (
  font: Buffer,
  characters: string,
  features: readonly string[] = FEATURES,
): Promise<Buffer> =>
  subsetFont(font, characters, {
    targetFormat: 'woff2',
    keepFeatures: [...features],
    noHinting: true,
    dropTables: [...UNUSED_TABLES],
  });
