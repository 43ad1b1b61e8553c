import * as messages from '#messages/dates';
import * as language from '#messages/language';
import { inLowerCase } from '../language/capitals';

/**
 * Days as whole numbers: days since 1 January 1970, UTC. No time zone ever touches a date of the story, and every
 * span is half-open, `[from, to)`: `to` is the first day on which the thing is gone.
 */
export type DayNumber = number;

/** A half-open span of days; infinite where an end is open or unknown. */
export type DaySpan = { from: DayNumber; to: DayNumber };

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Day number of an ISO day such as `1953-06-17`. Throws a RangeError on anything else, 31 June included. */
export function parseIsoDay(iso: string): DayNumber {
  const parts = ISO_DAY.exec(iso);
  const day = parts
    ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY
    : Number.NaN;
  if (Number.isNaN(day) || formatIsoDay(day) !== iso)
    throw new RangeError(`"${iso}" is not a day (YYYY-MM-DD)`);
  return day;
}

/** ISO day (`1953-06-17`) of a day number; fractions of a day are cut off. */
export function formatIsoDay(day: DayNumber): string {
  return new Date(Math.floor(day) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** First and last month (1 = January; 13 and 14 run into the next year) of the EDTF seasons, northern hemisphere. */
const SEASONS: Record<number, [number, number]> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] };
/** How exactly a date is known; shown to the reader, never rounded away. `years` are a decade or a century. */
type Precision = 'day' | 'month' | 'season' | 'year' | 'years';

type EdtfPoint = {
  precision: Precision;
  approximate: boolean;
  year: number;
  /** The last one of several years. */
  lastYear?: number;
  month?: number;
  day?: number;
  span: DaySpan;
};

const monthStart = (year: number, month: number): DayNumber => Date.UTC(year, month - 1, 1) / MS_PER_DAY;

/** Year, month and day, of which `X` stand for digits that are not known: from the right, as level 1 has them. */
const POINT = /^(\d{4}(?:-\d\d(?:-\d\d)?)?|\d{4}-\d\d-XX|\d{4}-XX(?:-XX)?|\d{3}X|\d\dXX)([~?%]?)$/;

function parsePoint(text: string): EdtfPoint {
  const [, date = '', qualifier = ''] = POINT.exec(text) ?? [];
  if (date === '') throw new RangeError(`"${text}" is not an EDTF date`);
  const known = date.replace(/(?:-XX)+$/, '');
  const [year = Number.NaN, month, day] = known.replaceAll('X', '0').split('-').map(Number);
  const base = { approximate: qualifier !== '', year };
  if (day !== undefined) {
    const from = parseIsoDay(known);
    return { ...base, precision: 'day', month, day, span: { from, to: from + 1 } };
  }
  if (month === undefined) {
    const years = known.endsWith('XX') ? 100 : known.endsWith('X') ? 10 : 1;
    const span = { from: monthStart(year, 1), to: monthStart(year + years, 1) };
    return { ...base, precision: years === 1 ? 'year' : 'years', lastYear: year + years - 1, span };
  }
  const season = known === date ? SEASONS[month] : undefined;
  const [first, last] = season ?? [month, month];
  if (first < 1 || (!season && last > 12)) throw new RangeError(`"${text}" is not an EDTF date`);
  const span = { from: monthStart(year, first), to: monthStart(year, last + 1) };
  return { ...base, precision: season ? 'season' : 'month', month, span };
}

/** A date of EDTF level 0 or 1: one point, or an interval whose ends may be open (`..`) or unknown (nothing). */
export type EdtfDate = { start: EdtfPoint | null; end: EdtfPoint | null; interval: boolean };

/**
 * Reads an EDTF date of level 0 or 1 (Library of Congress, “Extended Date/Time Format Specification”, 2019) with years of
 * four digits and without times of day: days, months, seasons (21–24), years; digits that are not known as `X`; `~`, `?`
 * and `%` for approximate, uncertain or both; intervals with `/`, their ends open (`..`) or unknown (nothing). Throws a
 * RangeError that quotes the text otherwise.
 */
export function parseEdtf(text: string): EdtfDate {
  const ends = text.split('/');
  if (ends.length > 2) throw new RangeError(`"${text}" is not an EDTF date`);
  const [start = null, end = null] = ends.map((part) =>
    part === '..' || (part === '' && ends.length === 2) ? null : parsePoint(part),
  );
  const date = { start, end: ends.length === 2 ? end : start, interval: ends.length === 2 };
  const span = edtfSpan(date);
  if (text === '/') throw new RangeError(`"${text}" is not an EDTF date`);
  if (span.from >= span.to) throw new RangeError(`"${text}" ends before it begins`);
  return date;
}

/** The days that a date covers, half-open; infinite at an open end. */
export function edtfSpan(date: EdtfDate): DaySpan {
  return {
    from: date.start ? date.start.span.from : Number.NEGATIVE_INFINITY,
    to: date.end ? date.end.span.to : Number.POSITIVE_INFINITY,
  };
}

/** Name of a month, 1 = January, in the site’s language. */
export const monthName = (month: number): string =>
  new Date(Date.UTC(2000, month - 1)).toLocaleDateString(language.tag, { month: 'long', timeZone: 'UTC' });
const shortMonth = (month: number): string => messages.shortMonths.split(' ')[month - 1] ?? '';

/** Names of the EDTF seasons, 21 = spring. */
const seasonName = (season: number): string =>
  [messages.spring, messages.summer, messages.autumn, messages.winter][season - 21] ?? '';

/** How a date is worded: by itself, in short where its precision is drawn too, or as a sentence goes on. */
type Wording = {
  month: (month: number) => string;
  season: (season: number) => string;
  about: (date: string) => string;
  from: (date: string, precision: Precision) => string;
  span: (from: string, to: string) => string;
};

const FULL: Wording = {
  month: monthName,
  season: seasonName,
  about: (date) => messages.about({ date }),
  from: (date) => messages.from({ date }),
  span: (from, to) => messages.span({ from, to }),
};
const SHORT: Wording = { ...FULL, month: shortMonth, about: (date) => date };
const IN_SENTENCE: Wording = {
  ...FULL,
  season: (season) => inLowerCase(seasonName(season)),
  span: (from, to) => messages.spanInSentence({ from, to }),
};
const SINCE: Wording = {
  ...IN_SENTENCE,
  from: (date, precision) => messages.since({ date, precision }),
};

function formatPoint(point: EdtfPoint, wording: Wording, withYear = true): string {
  const { precision, approximate, year, day = 1, month = 1 } = point;
  const inWords = () => {
    if (precision === 'year') return `${year}`;
    if (precision === 'years') return `${year}–${point.lastYear}`;
    if (precision === 'day') {
      const name = wording.month(month);
      return withYear
        ? messages.day({ day, month: name, year })
        : messages.dayWithoutYear({ day, month: name });
    }
    const name = precision === 'season' ? wording.season(month) : wording.month(month);
    return withYear ? messages.monthOrSeason({ name, year }) : name;
  };
  return approximate ? wording.about(inWords()) : inWords();
}

function formatDate(text: string, wording: Wording): string {
  const { start, end, interval } = parseEdtf(text);
  if (!interval) return start ? formatPoint(start, wording) : messages.unknown;
  if (!start || !end) {
    if (start) return wording.from(formatPoint(start, wording), start.precision);
    return end ? messages.until({ date: formatPoint(end, wording) }) : messages.throughout;
  }
  const sameYear = start.year === end.year;
  const days = start.precision === 'day' && end.precision === 'day';
  if (sameYear && days && start.month === end.month && !start.approximate && !end.approximate) {
    const [first, last] = [start.day ?? 1, end.day ?? 1];
    return messages.daysOfMonth({ first, last, month: wording.month(end.month ?? 1), year: end.year });
  }
  // ‘about’ said once holds for both ends
  const later = start.approximate && end.approximate ? { ...end, approximate: false } : end;
  return wording.span(formatPoint(start, wording, !sameYear), formatPoint(later, wording));
}

/**
 * A date in the site’s language with the precision that is known and no more: `17 June 1953`, `16–17 June 1953`,
 * `March 1953`, `Spring 1955`, `from 17 June 1953`, `about November 1954 – 8 February 1955`.
 */
export const formatEdtf = (text: string): string => formatDate(text, FULL);

/**
 * The same with its months abbreviated, `Nov 1954 – 8 Feb 1955`, and without the word for what is approximate, for a
 * place where that is drawn.
 */
export const shortenEdtf = (text: string): string => formatDate(text, SHORT);

/** The same as a sentence goes on: `4 August to 19 September 1955`, `spring 1955`; open ends as `since` or `from`. */
export const formatEdtfInSentence = (text: string, open: 'since' | 'from' = 'from'): string =>
  formatDate(text, open === 'since' ? SINCE : IN_SENTENCE);
