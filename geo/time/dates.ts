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
const SEASON_NAMES: Record<number, string> = { 21: 'Spring', 22: 'Summer', 23: 'Autumn', 24: 'Winter' };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** How exactly a date is known; shown to the reader, never rounded away. */
type Precision = 'day' | 'month' | 'season' | 'year';

type EdtfPoint = {
  precision: Precision;
  approximate: boolean;
  year: number;
  month?: number;
  day?: number;
  span: DaySpan;
};

const monthStart = (year: number, month: number): DayNumber => Date.UTC(year, month - 1, 1) / MS_PER_DAY;

function parsePoint(text: string): EdtfPoint {
  const approximate = /[~?%]$/.test(text);
  const date = text.replace(/[~?%]$/, '');
  const [year = Number.NaN, month, day] = date.split('-').map(Number);
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) throw new RangeError(`"${text}" is not an EDTF date`);
  const base = { approximate, year };
  if (day !== undefined) {
    const from = parseIsoDay(date);
    return { ...base, precision: 'day', month, day, span: { from, to: from + 1 } };
  }
  if (month === undefined) {
    return { ...base, precision: 'year', span: { from: monthStart(year, 1), to: monthStart(year + 1, 1) } };
  }
  const season = SEASONS[month];
  const [first, last] = season ?? [month, month];
  if (first < 1 || (!season && last > 12)) throw new RangeError(`"${text}" is not an EDTF date`);
  const span = { from: monthStart(year, first), to: monthStart(year, last + 1) };
  return { ...base, precision: season ? 'season' : 'month', month, span };
}

/** A date of EDTF level 0 or 1: one point, or an interval whose ends may be open (`..`). */
export type EdtfDate = { start: EdtfPoint | null; end: EdtfPoint | null; interval: boolean };

/**
 * Reads an EDTF date of level 0 or 1 as the story uses it: days, months, seasons (21–24), years, `~` for
 * approximate, intervals with `/`, open ends with `..`. Throws a RangeError that quotes the text otherwise.
 */
export function parseEdtf(text: string): EdtfDate {
  const ends = text.split('/');
  if (ends.length > 2) throw new RangeError(`"${text}" is not an EDTF date`);
  const [start = null, end = null] = ends.map((part) => (part === '..' ? null : parsePoint(part)));
  const date = { start, end: ends.length === 2 ? end : start, interval: ends.length === 2 };
  const span = edtfSpan(date);
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

const SHORT_MONTHS = MONTHS.map((name) =>
  name.length <= 4 ? name : name.slice(0, name === 'September' ? 4 : 3),
);

/** How a date is worded: its months in full, or abbreviated and without ‘about’, where its precision is drawn too. */
type Wording = { months: readonly string[]; about: string };

const FULL: Wording = { months: MONTHS, about: 'about ' };
const SHORT: Wording = { months: SHORT_MONTHS, about: '' };

function formatPoint(
  point: EdtfPoint,
  wording: Wording,
  omit: { year?: boolean; month?: boolean } = {},
): string {
  const year = omit.year ? '' : ` ${point.year}`;
  const about = point.approximate ? wording.about : '';
  const month = wording.months[(point.month ?? 1) - 1] ?? '';
  switch (point.precision) {
    case 'day':
      return `${about}${point.day}${omit.month ? '' : ` ${month}`}${year}`;
    case 'month':
      return `${about}${month}${year}`;
    case 'season':
      return `${about}${SEASON_NAMES[point.month ?? 21]}${year}`;
    default:
      return `${about}${point.year}`;
  }
}

function formatDate(text: string, wording: Wording): string {
  const { start, end, interval } = parseEdtf(text);
  if (!interval) return start ? formatPoint(start, wording) : 'date unknown';
  if (!start || !end) {
    if (start) return `from ${formatPoint(start, wording)}`;
    return end ? `until ${formatPoint(end, wording)}` : 'throughout';
  }
  const sameYear = start.year === end.year;
  const days = start.precision === 'day' && end.precision === 'day';
  const sameMonth = sameYear && days && start.month === end.month;
  if (sameMonth && !start.approximate && !end.approximate) {
    return `${formatPoint(start, wording, { month: true, year: true })}–${formatPoint(end, wording)}`;
  }
  // ‘about’ said once holds for both ends
  const later = start.approximate && end.approximate ? { ...end, approximate: false } : end;
  return `${formatPoint(start, wording, { year: sameYear })} – ${formatPoint(later, wording)}`;
}

/**
 * A date in English with the precision that is known and no more: `17 June 1953`, `16–17 June 1953`,
 * `March 1953`, `Spring 1955`, `from 17 June 1953`, `about November 1954 – 8 February 1955`.
 */
export const formatEdtf = (text: string): string => formatDate(text, FULL);

/**
 * The same with its months abbreviated, `Nov 1954 – 8 Feb 1955`, and without the word for what is approximate, for a
 * place where that is drawn.
 */
export const shortenEdtf = (text: string): string => formatDate(text, SHORT);
