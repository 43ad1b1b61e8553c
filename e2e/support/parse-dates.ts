const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** First month of each season, from 1. */
const SEASONS: Record<string, number> = { Spring: 3, Summer: 6, Autumn: 9, Winter: 12 };

type Part = { day?: number; month?: number; months: number; year?: number };

function read(words: string): Part {
  const found = /^(?:about )?(\d{1,2}(?!\d))? ?([A-Z][a-z]+)? ?(\d{4})?$/.exec(words.trim());
  if (!found) throw new Error(`"${words}" is not a date`);
  const [, day, name = '', year] = found;
  const season = SEASONS[name];
  const month = season ?? MONTHS.indexOf(name) + 1;
  if (name && month === 0) throw new Error(`"${words}" names no month`);
  return {
    day: day ? Number(day) : undefined,
    month: month || undefined,
    months: season ? 3 : 1,
    year: year ? Number(year) : undefined,
  };
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const firstDay = ({ year = 0, month = 1, day = 1 }: Part) => iso(year, month, day);

function lastDay({ year = 0, month, months, day }: Part): string {
  if (day) return iso(year, month ?? 1, day);
  return month ? iso(year, month + months, 0) : iso(year, 12, 31);
}

/**
 * First and last day of a date as a reader sees it: `17 June 1953`, `16–17 June 1953`, `March 1953`,
 * `Spring 1955`, `from 17 June 1953`, `about November 1954 – 8 February 1955`.
 */
export function daysOf(words: string): { first: string; last: string } {
  const open = /^(from|until) (.*)$/.exec(words);
  if (open) {
    const part = read(open[2] ?? '');
    return open[1] === 'from'
      ? { first: firstDay(part), last: '9999' }
      : { first: '0000', last: lastDay(part) };
  }
  const [start = '', end = start] = words.split('–');
  const last = read(end);
  const first = read(start);
  // what both ends share is written once, at the end
  return {
    first: firstDay({ ...first, month: first.month ?? last.month, year: first.year ?? last.year }),
    last: lastDay(last),
  };
}
