import { describe, expect, test } from 'vitest';
import { parseReference, spellOutLocator, withTypographicQuotes } from './source-reference';

describe('references of the data', () => {
  test.each([
    ['kramer2006 ¶13', { key: 'kramer2006', locator: '¶13' }],
    ['stelzl-marx-2012 p. 188', { key: 'stelzl-marx-2012', locator: 'p. 188' }],
    ['neb-nagy', { key: 'neb-nagy', locator: '' }],
  ])('%s', (text, citation) => {
    expect(parseReference(text)).toEqual(citation);
  });

  test.each([
    ['¶13', 'paragraph 13'],
    ['¶3–5', 'paragraphs 3–5'],
    ['p. 188', 'page 188'],
    ['pp. 3, 7–9', 'pages 3, 7–9'],
    ['document 1', 'document 1'],
    ['', ''],
  ])('the place %s is read as %s', (locator, words) => {
    expect(spellOutLocator(locator)).toBe(words);
  });

  test('have typographic quotation marks and no line breaks', () => {
    expect(withTypographicQuotes(`the article's 'mixed' is "ours"\n  (and 'theirs')`)).toBe(
      'the article’s ‘mixed’ is “ours” (and ‘theirs’)',
    );
  });
});
