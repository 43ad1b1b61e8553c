import * as messages from '#messages/describe';
import { formatNumber } from '../../geo/language/numbers';
import { type DayNumber, edtfSpan, formatEdtf, formatIsoDay, parseEdtf } from '../../geo/time/dates';
import type { Citation } from '../citations/citation-marks';
import { parseReference, withTypographicQuotes } from '../citations/source-reference';
import type { Panel } from '../model/story-schema';

type Tick = { value: number; words: string };

/** The common axis of a panel: what its rows are measured on, and round ticks along it. */
export type FigureAxis = { start: number; end: number; ticks: Tick[] };

/** Where a row’s figure stands: a dot, two dots for a range, an arrow to the right for ‘at least’. */
export type FigureMark = { from: number; to: number; atLeast: boolean; hollow: boolean };

type FigureRow = {
  who: string;
  /** The figure as one says it: ‘at least 73’. */
  words: string;
  /** Null where the source gives words alone. */
  mark: FigureMark | null;
  note: string;
  sources: Citation[];
};

/** A disputed figure, ready to be set: a row for each who counted. */
export type Figure = {
  id: string;
  title: string;
  unit: string;
  caption: string;
  axis: FigureAxis | null;
  rows: FigureRow[];
};

/** The panels that a step shows, in the order of their file. */
export const panelsInStep = (panels: readonly Panel[], step: string): Panel[] =>
  panels.filter(({ steps }) => steps.includes(step));

const MILLION = 1_000_000;

const inMillions = (value: number): string => formatNumber(value / MILLION);

/** A number as one reads it: `40,000`, `1 million`. */
export function numberWords(value: number): string {
  if (value >= MILLION && value % 100_000 === 0) return messages.millions({ count: inMillions(value) });
  return formatNumber(value);
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is not below a value. */
export function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (([1, 2, 5].find((share) => share * power >= value) ?? 10) * power) as number;
}

/** Share of the axis that an arrow to the right needs. */
const ARROW_SHARE = 0.15;

/** Millions are said once, at the end. */
function tickWords(value: number, end: number): string {
  if (end < MILLION) return numberWords(value);
  const count = inMillions(value);
  return value === end ? messages.millions({ count }) : count;
}

const endsOf = (marks: readonly FigureMark[]) => ({
  low: Math.min(...marks.map(({ from }) => from)),
  high: Math.max(...marks.map(({ to }) => to)),
  arrow: Math.max(...marks.map(({ to, atLeast }) => (atLeast ? to : Number.NEGATIVE_INFINITY))),
});

/** A round axis that holds all marks, with room for every arrow. Need not begin at nought: dots are not bars. */
export function numberAxis(marks: readonly FigureMark[]): FigureAxis {
  const { low, high, arrow } = endsOf(marks);
  const step = roundStep(Math.max(high - low || high, 1) / 4);
  let start = Math.floor(low / step) * step;
  let end = Math.ceil(high / step) * step;
  if (start === end) [start, end] = [Math.max(0, start - step), end + step];
  while (end - arrow < ARROW_SHARE * (end - start)) end += step;
  const ticks = Array.from({ length: Math.round((end - start) / step) + 1 }, (_, at) => start + at * step);
  return { start, end, ticks: ticks.map((value) => ({ value, words: tickWords(value, end) })) };
}

/** Days of a month on which an axis may have a tick, from close to wide. */
const DAYS_OF_MONTH = [[1, 5, 10, 15, 20, 25], [1, 10, 20], [1, 15], [1]] as const;
const MOST_TICKS = 5;

/** Ticks at round days of the month, the first at or before the first day, the last at or after the last. */
function roundDays(first: DayNumber, last: DayNumber, days: readonly number[]): DayNumber[] {
  const isRound = (day: DayNumber) => days.includes(Number(formatIsoDay(day).slice(8)));
  let [start, end] = [first, last];
  while (!isRound(start)) start -= 1;
  while (!isRound(end) || end === start) end += 1;
  return Array.from({ length: end - start + 1 }, (_, at) => start + at).filter(isRound);
}

/** An axis of days that holds all marks. */
export function dayAxis(marks: readonly FigureMark[]): FigureAxis {
  const { low, high } = endsOf(marks);
  const choices = DAYS_OF_MONTH.map((days) => roundDays(low, high, days));
  const days = choices.find(({ length }) => length <= MOST_TICKS) ?? choices.at(-1) ?? [];
  const month = (day: DayNumber | undefined) => (day === undefined ? '' : formatIsoDay(day).slice(0, 7));
  const ticks = days.map((value, at) => {
    const [day = '', ...rest] = formatEdtf(formatIsoDay(value))
      .replace(/ \d{4}$/, '')
      .split(' ');
    // a month is said once
    return { value, words: month(value) === month(days[at - 1]) ? day : [day, ...rest].join(' ') };
  });
  return { start: days[0] ?? low, end: days.at(-1) ?? high, ticks };
}

/** Where a value stands along an axis, 0 to 1. */
export const positionOnAxis = ({ start, end }: FigureAxis, value: number): number =>
  (value - start) / (end - start);

type Row = Panel['rows'][number];

function markOf(row: Row): FigureMark | null {
  const base = { atLeast: row.atLeast, hollow: row.certainty !== 'documented' };
  if (row.date) {
    const { from, to } = edtfSpan(parseEdtf(row.date));
    return { ...base, from, to: to - 1 };
  }
  const low = row.low ?? row.high;
  const high = row.high ?? row.low;
  if (low === null || low === undefined || high === null || high === undefined) return null;
  return { ...base, from: low, to: high };
}

function valueText(row: Row, mark: FigureMark | null): string {
  const figure = () => {
    if (row.display) return row.display;
    if (row.date) return formatEdtf(row.date);
    if (row.name) return row.name;
    if (!mark) return '';
    const [low, high] = [numberWords(mark.from), numberWords(mark.to)];
    const range = low === high ? low : `${low}–${high}`;
    return mark.atLeast ? messages.atLeast({ figure: range }) : range;
  };
  const { certainty } = row;
  return certainty === 'documented'
    ? figure()
    : messages.figureNotDocumented({ figure: figure(), certainty });
}

/** A panel ready to be set: its rows in words and marks, and the axis that they share. */
export function toFigure({ id, title, unit, caption = '', rows }: Panel): Figure {
  const marks = rows.map(markOf);
  const drawnMarks = marks.filter((mark) => mark !== null);
  const axisFor = rows.some(({ date }) => date) ? dayAxis : numberAxis;
  return {
    id,
    title: withTypographicQuotes(title),
    unit,
    caption: withTypographicQuotes(caption),
    axis: drawnMarks.length > 0 ? axisFor(drawnMarks) : null,
    rows: rows.map((row, at) => {
      const mark = marks[at] ?? null;
      return {
        who: withTypographicQuotes(row.who),
        words: valueText(row, mark),
        mark,
        // beside words that stand for a number a note could only speak of the drawing
        note: row.display ? '' : withTypographicQuotes(row.note ?? ''),
        sources: row.source.map(parseReference),
      };
    }),
  };
}
