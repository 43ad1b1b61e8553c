type Excerpt = { original?: { text: string; lang: string }; ourTranslation?: boolean };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * documents.yaml in another language than the one that it is written in: an excerpt whose own language that is is no
 * translation, so that its `original` falls away; every other is a translation of ours.
 */
export function excerptsInLanguage(file: unknown, language: string): unknown {
  if (!isObject(file) || !Array.isArray(file.documents)) return file;
  const documents = file.documents.map((row: unknown) => {
    if (!isObject(row)) return row;
    const { original, ourTranslation: _, ...rest } = row as Excerpt & Record<string, unknown>;
    if (original?.lang === language) return { ...rest };
    return { ...row, ourTranslation: true };
  });
  return { ...file, documents };
}
