import * as messages from '#messages/citations';
import type { Citation } from './citation-marks';

/** A reference of the data, `kramer2006 ¶13` or `stelzl-marx-2012 p. 188`, as a citation. */
export function parseReference(text: string): Citation {
  const [key = '', ...locator] = text.split(' ');
  return { key, locator: locator.join(' ') };
}

/** A locator in words: `¶13` is paragraph 13, `pp. 3–7` pages 3–7. */
export const spellOutLocator = (locator: string): string =>
  locator
    .replace(/^¶\s*(.*[–,].*)/, (_, number: string) => messages.paragraphs({ number }))
    .replace(/^¶\s*(.*)/, (_, number: string) => messages.paragraph({ number }))
    .replace(/^pp\.\s*(.*)/, (_, number: string) => messages.pages({ number }))
    .replace(/^p\.\s*(.*)/, (_, number: string) => messages.page({ number }));

/** Replaces straight quotation marks of the data files by typographic ones. */
export const withTypographicQuotes = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(^|[\s(])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s(])"/g, `$1${messages.openingQuote}`)
    .replace(/"/g, messages.closingQuote)
    .trim();
