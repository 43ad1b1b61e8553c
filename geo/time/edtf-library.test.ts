import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edtfSpan, formatEdtf, formatIsoDay, parseEdtf } from './dates';

const digits = (min: number, max: number) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'));
const year = fc.integer({ min: 1900, max: 1999 }).map(String);
const qualifier = fc.constantFrom('', '~', '?', '%');

/** Points of level 1, seasons aside: the format leaves open which months they are. */
const wholePoint = fc
  .oneof(
    fc.tuple(year, digits(1, 12), digits(1, 28)).map((parts) => parts.join('-')),
    fc.tuple(year, digits(1, 12)).map((parts) => parts.join('-')),
    year,
  )
  .chain((date) => qualifier.map((sign) => date + sign));
const pointWithUnknownDigits = fc.oneof(
  fc.tuple(year, digits(1, 12)).map((parts) => `${parts.join('-')}-XX`),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
);

/** The first and last day of a date as the library `edtf` reads it. */
const daysByLibrary = (text: string) => {
  const { min, max } = edtf(text, { level: 1 });
  return [formatIsoDay(min / 86_400_000), formatIsoDay(max / 86_400_000)];
};

const days = (text: string) => {
  const { from, to } = edtfSpan(parseEdtf(text));
  return [formatIsoDay(from), formatIsoDay(to - 1)];
};

test('every point of level 1 covers the days that the library edtf finds', () => {
  fc.assert(
    fc.property(fc.oneof(wholePoint, pointWithUnknownDigits), (text) => {
      expect(days(text), text).toEqual(daysByLibrary(text));
    }),
    { seed: 1953 },
  );
});

test('every interval between two points covers the days that the library edtf finds', () => {
  fc.assert(
    fc.property(wholePoint, wholePoint, (one, other) => {
      const [from = '', to = ''] = [one, other].sort();
      fc.pre(edtfSpan(parseEdtf(from)).from < edtfSpan(parseEdtf(to)).from);
      fc.pre(edtfSpan(parseEdtf(from)).to <= edtfSpan(parseEdtf(to)).to);
      expect(days(`${from}/${to}`), `${from}/${to}`).toEqual(daysByLibrary(`${from}/${to}`));
    }),
    { seed: 1953 },
  );
});

test.each([
  ['1953-XX', '1953'],
  ['1953-06-XX', 'June 1953'],
  ['195X', '1950–1959'],
  ['1953-06-17/', 'from 17 June 1953'],
  ['/1953-06', 'until June 1953'],
  ['1953?', 'about 1953'],
])('%s reads “%s”', (text, words) => {
  expect(formatEdtf(text)).toBe(words);
});

test.each(['1953-XX-17', '19X3', '1953-6', 'Y17000', '-0044', '/', '', '1953-06-17T12:00:00'])(
  '“%s” is refused',
  (text) => {
    expect(() => parseEdtf(text)).toThrow(RangeError);
  },
);
