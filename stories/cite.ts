/** A citation mark in prose, `[@kramer2006, ¶13]`, names a source and the paragraph or page in it. */
export type Citation = { key: string; locator: string };

const MARK = /\[@([^\]]+)\]/g;

/** Reads the inside of a mark: `kramer2006, ¶5; @neb-nagy`. */
export function readMark(inside: string): Citation[] {
  return inside.split(';').map((part) => {
    const [key = '', ...locator] = part.trim().replace(/^@/, '').split(',');
    return { key: key.trim(), locator: locator.join(',').trim() };
  });
}

/** All citations of a text, in order. */
export function citationsIn(text: string): Citation[] {
  return [...text.matchAll(MARK)].flatMap(([, inside = '']) => readMark(inside));
}

export const withoutCitations = (text: string): string => text.replace(MARK, '');
