import { describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { bibliography } from './bibliography';
import {
  findCitations,
  foreignLanguageOf,
  parseCitationMark,
  shortReference,
  withoutCitations,
} from './citation-marks';

const { steps, sources } = faultLines;

describe('citation marks', () => {
  test('name a source, and the paragraph or page in it', () => {
    expect(parseCitationMark('kramer2006, ¶13')).toEqual([{ key: 'kramer2006', locator: '¶13' }]);
    expect(parseCitationMark('stelzl-marx-2012, p. 188')).toEqual([
      { key: 'stelzl-marx-2012', locator: 'p. 188' },
    ]);
    expect(parseCitationMark('neb-nagy')).toEqual([{ key: 'neb-nagy', locator: '' }]);
  });

  test('can name several, with or without the second @', () => {
    const both = [
      { key: 'kramer2006', locator: '¶5' },
      { key: 'neb-nagy', locator: '' },
    ];
    expect(parseCitationMark('kramer2006, ¶5; @neb-nagy')).toEqual(both);
    expect(parseCitationMark('kramer2006,¶5;neb-nagy')).toEqual(both);
  });

  test('a locator may contain commas', () => {
    expect(parseCitationMark('kowalczuk-2003, pp. 3, 7–9')).toEqual([
      { key: 'kowalczuk-2003', locator: 'pp. 3, 7–9' },
    ]);
  });

  test('are found in the order of the text, repeated ones too', () => {
    const text = 'One.[@a, ¶1] Two.[@b; @a, ¶1]\n\nThree.[@c, p. 3]';
    expect(findCitations(text).map(({ key, locator }) => key + locator)).toEqual([
      'a¶1',
      'b',
      'a¶1',
      'cp. 3',
    ]);
  });

  test('can be removed from a sentence, which then reads as without them', () => {
    expect(withoutCitations('It fell.[@a, ¶1] Then, by report,[@b; @c] it rose.')).toBe(
      'It fell. Then, by report, it rose.',
    );
    expect(withoutCitations('[*Borba*]{lang=sr-Latn} and [a note] stay.')).toBe(
      '[*Borba*]{lang=sr-Latn} and [a note] stay.',
    );
  });

  test('every mark of the story’s prose is parsed completely', () => {
    const odd = steps.flatMap(({ id, prose }) =>
      findCitations(prose)
        .filter(({ key, locator }) => !/^[a-z0-9-]+$/.test(key) || /[[\]@;]/.test(locator))
        .map(() => id),
    );
    expect(odd).toEqual([]);
    // and nothing that looks like a mark is left over
    expect(steps.filter(({ prose }) => withoutCitations(prose).includes('@')).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe('the short form of a source', () => {
  const issued = { 'date-parts': [[2006]] };

  test.each([
    ['one author', { author: [{ family: 'Kramer' }], issued }, 'Kramer 2006'],
    ['two', { author: [{ family: 'Mastny' }, { family: 'Byrne' }], issued }, 'Mastny and Byrne 2006'],
    ['three', { author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }], issued }, 'A et al. 2006'],
    ['an institution', { author: [{ literal: 'Statistik Austria' }], issued }, 'Statistik Austria 2006'],
    ['an editor alone', { editor: [{ family: 'Stourzh' }], issued }, 'Stourzh 2006'],
    ['a translator alone', { translator: [{ family: 'Haskell' }], issued }, 'Haskell 2006'],
    ['nobody', { issued }, 'The Onset of the Crises 2006'],
    ['no year', { author: [{ family: 'Kramer' }] }, 'Kramer'],
    ['neither', {}, 'The Onset of the Crises'],
  ])('by %s', (_, who, words) => {
    expect(shortReference({ id: 'x', title: 'The Onset of the Crises', ...who })).toBe(words);
  });

  test('a long title is cut, its year is kept', () => {
    const title =
      'Regulations for the execution of the law on the renewal of money, as printed in the gazette';
    const words = shortReference({ id: 'x', title, issued });
    expect(words).toMatch(/^Regulations for the execution.*… 2006$/);
    expect(words.length).toBeLessThan(66);
  });

  test('every source of the story has one short enough for a tooltip', () => {
    for (const source of sources) {
      const words = shortReference(source);
      expect(words.length).toBeGreaterThan(2);
      expect(words.length).toBeLessThan(70);
      expect(words).not.toMatch(/undefined|null|NaN/);
    }
    const kramer = sources.find(({ id }) => id === 'kramer2006');
    expect(kramer && shortReference(kramer)).toBe('Kramer 2006');
  });
});

test('a title in another language has its language, and so has the bibliography, for screen readers', () => {
  expect(foreignLanguageOf({ language: 'de' })).toBe('de');
  expect(foreignLanguageOf({ language: 'en-GB' })).toBeUndefined();
  expect(foreignLanguageOf({})).toBeUndefined();
  const entries = bibliography(sources);
  const german = sources.filter(({ language }) => language === 'de').map(({ id }) => id);
  expect(german.length).toBeGreaterThan(10);
  for (const id of german) {
    expect(entries.find((entry) => entry.id === id)?.html, id).toMatch(/^<span lang="de" translate="no">/);
  }
});
