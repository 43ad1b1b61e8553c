const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

const two = (part: string | number): string => String(part).padStart(2, '0');
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Ways in which people write a date, with the date that each means. */
const SPELLINGS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/,
    (day, month, year) => `${year}-${two(month ?? '')}-${two(day ?? '')}`,
  ],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    (year, month, day) => `${year}-${two(month ?? '')}-${two(day ?? '')}`,
  ],
  [/^(\d{4})(\d\d)(\d\d)$/, (year, month, day) => `${year}-${month}-${day}`],
  [
    /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)\.?,? (\d{4})$/,
    (day, month, year) => `${year}-${two(monthOf(month ?? ''))}-${two(day ?? '')}`,
  ],
  [
    /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    (month, day, year) => `${year}-${two(monthOf(month ?? ''))}-${two(day ?? '')}`,
  ],
  [/^([A-Za-z]+)\.? (\d{4})$/, (month, year) => `${year}-${two(monthOf(month ?? ''))}`],
  [/^(\d{4})-(\d)$/, (year, month) => `${year}-${two(month ?? '')}`],
  [/^(?:ca?\.?|circa|about|around) ?(\d{4}(?:-\d\d){0,2})$/i, (date) => `${date}~`],
];

/** Days of a month of a year; 0 for a month that there is not. */
const daysIn = (year: number, month: number): number =>
  month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;

const isDate = (text: string): boolean => {
  const [year = 0, month = 1, day = 1] = text.replace(/~$/, '').split('-').map(Number);
  return day >= 1 && day <= daysIn(year, month);
};

function meantBy(text: string): string | null {
  for (const [pattern, write] of SPELLINGS) {
    const parts = pattern.exec(text.trim())?.slice(1);
    const date = parts && write(...parts);
    if (date && date !== text && isDate(date)) return date;
  }
  return null;
}

/** What a text that is no date most likely means, as the end of a message; empty where that cannot be said. */
export function dateHint(text: string): string {
  const suggestion = meantBy(text);
  if (suggestion) return `; did you mean "${suggestion}"?`;
  const ends = text.split(/\s*(?:–|—|\.\.\.?|\bto\b|\s-\s|\/)\s*/);
  if (ends.length === 2) {
    const [from, to] = ends.map((end) => meantBy(end) ?? (isDate(end) && /^\d{4}/.test(end) ? end : null));
    if (from && to && `${from}/${to}` !== text) return `; did you mean "${from}/${to}"?`;
  }
  const [, year = '', month = '', day = ''] = /(\d{4})-(\d\d)(?:-(\d\d))?/.exec(text) ?? [];
  const days = daysIn(Number(year), Number(month));
  if (!year) return '';
  if (days === 0 && !/^2[1-4]$/.test(month)) return `: a year has no month ${month}`;
  if (Number(day) <= days) return '';
  return `: ${MONTH_NAMES[Number(month) - 1]} ${year} has ${days} days`;
}
