const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** First month of each season, 1 to 12. */
const SEASONS: Record<string, number> = { Spring: 3, Summer: 6, Autumn: 9, Winter: 12 };

type DatePart = { day?: number; month?: number; months: number; year?: number };

function parsePart(text: string): DatePart {
  const match = /^(?:about )?(\d{1,2}(?!\d))? ?([A-Z][a-z]+)? ?(\d{4})?$/.exec(text.trim());
  if (!match) throw new Error(`"${text}" is not a date`);
  const [, day, name = '', year] = match;
  const season = SEASONS[name];
  const month = season ?? MONTHS.indexOf(name) + 1;
  if (name && month === 0) throw new Error(`"${text}" names no month`);
  return {
    day: day ? Number(day) : undefined,
    month: month || undefined,
    months: season ? 3 : 1,
    year: year ? Number(year) : undefined,
  };
}

const toIsoDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const firstDay = ({ year = 0, month = 1, day = 1 }: DatePart) => toIsoDate(year, month, day);

function lastDay({ year = 0, month, months, day }: DatePart): string {
  if (day) return toIsoDate(year, month ?? 1, day);
  return month ? toIsoDate(year, month + months, 0) : toIsoDate(year, 12, 31);
}

/**
 * First and last day, `YYYY-MM-DD`, of a date as a reader sees it: `17 June 1953`, `16–17 June 1953`, `March 1953`,
 * `Spring 1955`, `from 17 June 1953`, `about November 1954 – 8 February 1955`. A side that is open is `0000` or `9999`.
 * Throws on a text that is no date.
 */
export function parseDateRange(text: string): { first: string; last: string } {
  const openRange = /^(from|until) (.*)$/.exec(text);
  if (openRange) {
    const part = parsePart(openRange[2] ?? '');
    return openRange[1] === 'from'
      ? { first: firstDay(part), last: '9999' }
      : { first: '0000', last: lastDay(part) };
  }
  const [start = '', end = start] = text.split('–');
  const last = parsePart(end);
  const first = parsePart(start);
  // month and year that both ends share are written once, at the end
  return {
    first: firstDay({ ...first, month: first.month ?? last.month, year: first.year ?? last.year }),
    last: lastDay(last),
  };
}
