import { METRICS, PROFILES, type Profile, type Subject } from '../metrics';
import { type PageName, pageOf } from '../pages';
import { type Cell, cellOf, type Run } from '../results';
import { markdownTable } from './markdown-table';

/** A number with so many digits after the decimal point. */
export const formatMetric = (value: number, digits: number): string => value.toFixed(digits);

/** Pages for which a run has measured a subject, in the given order. */
const measuredPages = (
  run: Run,
  subject: Subject,
  profile: Profile,
  pageOrder: readonly PageName[],
): PageName[] =>
  pageOrder.filter((page) =>
    run.batches.some(
      (batch) =>
        batch.subject === subject && batch.profile === profile && batch.rounds.some((round) => round[page]),
    ),
  );

function cellText({ median, range: [low, high], ratio }: Cell, digits: number): string {
  const [middle, least, most] = [median, low, high].map((value) => formatMetric(value, digits));
  const spread = least === most ? '' : ` (${least}–${most})`;
  return `${middle}${spread}${ratio === null ? '' : ` ×${ratio.toFixed(2)}`}`;
}

/** Markdown table of a subject in a profile: median (smallest–largest) ×ratio to the template; empty if not measured. */
export function metricTable(
  run: Run,
  subject: Subject,
  profile: Profile,
  pageOrder: readonly PageName[],
): string {
  const pages = measuredPages(run, subject, profile, pageOrder);
  if (pages.length === 0) return '';
  const rows = Object.entries(METRICS)
    .filter(([, figure]) => figure.subject === subject)
    .map(([name, { title, unit, digits }]) => {
      const cells = pages.map((page) => {
        const cell = cellOf(run, { subject, profile }, page, name);
        return cell ? cellText(cell, digits) : '–';
      });
      return [unit ? `${title}, ${unit}` : title, ...cells];
    });
  return markdownTable([PROFILES[profile].title, ...pages.map((page) => pageOf(page).title)], rows);
}
