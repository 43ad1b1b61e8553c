import { describe, expect, test } from 'vitest';
import { edtfSpan, formatEdtf, formatIsoDay, parseEdtf, parseIsoDay, shortenEdtf } from './dates';

describe('days', () => {
  test('converting a day to its number and back gives the same day, for all days of the story', () => {
    for (let day = parseIsoDay('1945-01-01'); day < parseIsoDay('1957-01-01'); day++) {
      expect(parseIsoDay(formatIsoDay(day))).toBe(day);
    }
  });

  test('a day’s number does not depend on the time zone', () => {
    const before = process.env.TZ;
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Moscow']) {
      process.env.TZ = zone;
      expect(formatIsoDay(parseIsoDay('1953-03-05'))).toBe('1953-03-05');
      expect(parseIsoDay('1953-03-05')).toBe(-6146);
    }
    process.env.TZ = before;
  });

  test.each(['1953-06-31', '1953-6-17', '17 June 1953', ''])('“%s” is refused', (text) => {
    expect(() => parseIsoDay(text)).toThrow(/is not a day/);
  });
});

describe('dates with their precision', () => {
  test.each([
    ['1953-06-17', '17 June 1953'],
    ['1953-06-16/1953-06-17', '16–17 June 1953'],
    ['1953-03', 'March 1953'],
    ['1955-21', 'Spring 1955'],
    ['1953-06-17/..', 'from 17 June 1953'],
    ['../1955-09-19', 'until 19 September 1955'],
    ['1954-11~/1955-02-08', 'about November 1954 – 8 February 1955'],
    ['1955-07-27/1955-10-29', '27 July – 29 October 1955'],
    ['1955-05-26/1955-07', '26 May – July 1955'],
    ['1953-03~/1953-04~', 'about March – April 1953'],
    ['../..', 'throughout'],
  ])('%s reads “%s”', (edtf, words) => {
    expect(formatEdtf(edtf)).toBe(words);
  });

  test.each([
    ['1953-06-17', '17 June 1953'],
    ['1954-11~/1955-02-08', 'Nov 1954 – 8 Feb 1955'],
    ['1953-07~/1954-09~', 'July 1953 – Sept 1954'],
    ['1955-21', 'Spring 1955'],
    ['1956-03-20/1956-06-23', '20 Mar – 23 June 1956'],
  ])('%s is shortened to “%s”', (edtf, words) => {
    expect(shortenEdtf(edtf)).toBe(words);
  });

  test('a month covers its days and not the first of the next', () => {
    const span = edtfSpan(parseEdtf('1953-03'));
    expect([formatIsoDay(span.from), formatIsoDay(span.to)]).toEqual(['1953-03-01', '1953-04-01']);
  });

  test('winter runs into the following year', () => {
    expect(formatIsoDay(edtfSpan(parseEdtf('1954-24')).to)).toBe('1955-03-01');
  });

  test('an interval that ends before it begins is refused', () => {
    expect(() => parseEdtf('1953-06-17/1953-05')).toThrow(/ends before it begins/);
  });
});
