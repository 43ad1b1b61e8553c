/** Words in another language, `[Volna]{lang=ru-Latn}`, and the tag of that language. */
const MARK = String.raw`\[((?:\*[^*]+\*|[^\]*])+)\]\{lang=([A-Za-z-]+)\}`;

/** Such words where a text begins with them. */
export const FOREIGN_AT_START = new RegExp(`^${MARK}`);

/** Such words anywhere in a text. */
export const FOREIGN_ANYWHERE = new RegExp(MARK, 'g');

/** The text with its foreign words as they are read, without the marks of their language. */
export const withoutLanguageMarks = (text: string): string => text.replace(FOREIGN_ANYWHERE, '$1');

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Marks of language that a page could not use, and where they stand in the text. */
export function findLanguageProblems(text: string): { at: number; message: string }[] {
  const wrongTags = [...text.matchAll(FOREIGN_ANYWHERE)]
    .filter(([, , tag = '']) => !isLanguage(tag))
    .map(({ index, 2: tag }) => ({ at: index, message: `"${tag}" is not the tag of a language` }));
  const spaced = text.replace(FOREIGN_ANYWHERE, (mark) => ' '.repeat(mark.length));
  const unread = [...spaced.matchAll(/\{\s*lang\b/g)].map(({ index }) => ({
    at: index,
    message: 'a mark of language that cannot be read: it is written [words]{lang=de}',
  }));
  return [...wrongTags, ...unread];
}
