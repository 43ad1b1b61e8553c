import * as messages from '#messages/describe';
import { inLowerCase } from '../../geo/language/capitals';
import { formatConjunction } from '../../geo/language/lists';
import { type DaySpan, edtfSpan, formatEdtf, parseEdtf, parseIsoDay } from '../../geo/time/dates';
import type { Chronology, Claim } from '../model/sheets-schema';

const DAYS_OF_WEEK = 7;

type Entry = Chronology['rows'][number]['cells'][string][number];
type Dated = Entry & { date: string };
const isDated = (entry: Entry): entry is Dated => entry.date !== undefined;

/** Something dated in the chart of a chronology. */
export type ChartEntry = DaySpan & {
  /** Index of its column, from 0. */
  column: number;
  /** Its date without the year, after a label where it has one. */
  words: string;
  /** Known by month or season, or reported only. */
  hollow: boolean;
};

export type ChartRow = { name: string; entries: ChartEntry[] };

const spanOf = ({ date }: Dated): DaySpan => edtfSpan(parseEdtf(date));

/** Whether the days of a date are not known. */
const isVague = (date: string): boolean => {
  const { start, end } = parseEdtf(date);
  return [start, end].some((point) => point !== null && (point.precision !== 'day' || point.approximate));
};

const withoutYear = (date: string): string => formatEdtf(date).replace(/ \d{4}/g, '');

/** The rows of a chronology’s chart: what is dated in each, in day numbers. */
export const chartRows = ({ columns, rows }: Chronology): ChartRow[] =>
  rows.map(({ name, cells }) => ({
    name,
    entries: columns.flatMap(({ id }, column) =>
      (cells[id] ?? []).filter(isDated).map((entry) => ({
        ...spanOf(entry),
        column,
        words: [entry.label, withoutYear(entry.date)].filter(Boolean).join(', '),
        hollow: entry.certainty !== 'documented' || isVague(entry.date),
      })),
    ),
  }));

/** Whole weeks from the chronology’s first day to an entry: `14`, or `25–29` where the day is not known. */
function weeksWords({ since }: Chronology, entry: Dated): string {
  const { from, to } = spanOf(entry);
  const start = parseIsoDay(since.day);
  const [first, last] = [from, to - 1].map((day) => Math.floor((day - start) / DAYS_OF_WEEK));
  return first === last ? `${first}` : `${first}–${last}`;
}

type Order = 'before' | 'after';

/** Whether one entry came before or after another; null where their days overlap, or one has no date. */
function orderOf(entry: Entry | undefined, other: Entry | undefined): Order | null {
  if (!entry || !other || !isDated(entry) || !isDated(other)) return null;
  const [a, b] = [spanOf(entry), spanOf(other)];
  if (a.to <= b.from) return 'before';
  return a.from >= b.to ? 'after' : null;
}

/** A claim of a table with its EDTF date; null where it has none. */
type DatedClaim = Claim & { date: string | null };

export type ChronologyRow = {
  name: string;
  /** One for each column. */
  cells: { column: string; claims: DatedClaim[] }[];
  /** Weeks to the measured column’s first entry; an empty string where it has no date. */
  weeks: string;
  /** Whether the compared column’s entry came before or after the measured one. */
  order: Order | null;
};

/** The rows of a chronology’s table. */
export const chronologyRows = (chronology: Chronology): ChronologyRow[] =>
  chronology.rows.map(({ name, cells }) => {
    const [measured] = cells[chronology.weeksTo] ?? [];
    return {
      name,
      cells: chronology.columns.map(({ id }) => ({
        column: id,
        claims: (cells[id] ?? []).map(({ text, source, certainty, date }) => ({
          ...{ text, source, certainty },
          date: date ?? null,
        })),
      })),
      weeks: measured && isDated(measured) ? weeksWords(chronology, measured) : '',
      order: orderOf(cells[chronology.beforeOrAfter]?.[0], measured),
    };
  });

/** A chronology’s chart in words, a sentence a row. */
export function chronologyAlt({ columns, rows, since }: Chronology): string {
  const sentences = rows.map(({ name, cells }) => {
    const parts = columns.map(({ id, title }) => {
      const dates = (cells[id] ?? []).filter(isDated).map(({ date, certainty }) => {
        const words = formatEdtf(date);
        return certainty === 'reported' ? messages.dateByReport({ date: words }) : words;
      });
      return messages.chartCell({
        column: inLowerCase(title),
        dates: formatConjunction(dates) || messages.noDate,
      });
    });
    return messages.chartRow({ name, cells: parts.join('; ') });
  });
  return messages.chart({ day: formatEdtf(since.day), rows: sentences.join(' ') });
}
