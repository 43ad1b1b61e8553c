import { expect, test } from 'vitest';
import { findLanguageProblems, withoutLanguageMarks } from './foreign-words';

test('a quotation in another language is compared without its mark', () => {
  expect(withoutLanguageMarks('“[völlig falsch]{lang=de}”, in [*Borba*]{lang=sr-Latn}, [a note]')).toBe(
    '“völlig falsch”, in *Borba*, [a note]',
  );
});

test('marks that a page can use are no mistakes', () => {
  expect(findLanguageProblems('[Naše měna je pevná]{lang=cs} and [Volna]{lang=ru-Latn}')).toEqual([]);
});

test.each([
  ['a tag that names no language', 'see [Volna]{lang=russian-latin-x}', 4, /not the tag of a language/],
  ['a mark without its words', 'Volna{lang=ru}', 5, /cannot be read/],
  ['a mark with a space in it', '[Volna]{lang= ru}', 7, /cannot be read/],
])('%s is a mistake, at its place', (_, text, at, message) => {
  expect(findLanguageProblems(text)).toEqual([{ at, message: expect.stringMatching(message) }]);
});
