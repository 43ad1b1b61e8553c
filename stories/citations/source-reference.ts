import type { Citation } from './citation-marks';

/** A reference of the data, `kramer2006 ¶13` or `stelzl-marx-2012 p. 188`, as a citation. */
export function parseReference(text: string): Citation {
  const [key = '', ...locator] = text.split(' ');
  return { key, locator: locator.join(' ') };
}

/** A locator in words: `¶13` is paragraph 13, `pp. 3–7` pages 3–7. */
export const spellOutLocator = (locator: string): string =>
  locator
    .replace(/^¶\s*(?=.*[–,])/, 'paragraphs ')
    .replace(/^¶\s*/, 'paragraph ')
    .replace(/^pp\.\s*/, 'pages ')
    .replace(/^p\.\s*/, 'page ');

/** Replaces straight quotation marks of the data files by typographic ones. */
export const withTypographicQuotes = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(^|[\s(])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s(])"/g, '$1“')
    .replace(/"/g, '”')
    .trim();
