import { FIGURES, PROFILES, type Profile, type Subject } from './figures';
import { type PageName, pageOf } from './pages';
import { type Cell, cellOf, type Run } from './results';

/** A number with as many digits behind its point as its figure has. */
export const shown = (value: number, digits: number): string => value.toFixed(digits);

/** Pages of a run that a subject was measured of, in the order given. */
const measuredPages = (
  run: Run,
  subject: Subject,
  profile: Profile,
  order: readonly PageName[],
): PageName[] =>
  order.filter((page) =>
    run.batches.some(
      (batch) =>
        batch.subject === subject && batch.profile === profile && batch.rounds.some((round) => round[page]),
    ),
  );

function cellText({ median, range: [low, high], ratio }: Cell, digits: number): string {
  const [middle, least, most] = [median, low, high].map((value) => shown(value, digits));
  const spread = least === most ? '' : ` (${least}–${most})`;
  return `${middle}${spread}${ratio === null ? '' : ` ×${ratio.toFixed(2)}`}`;
}

/** Table in Markdown of one subject in one profile: median (smallest–largest) × ratio to the template; empty without any. */
export function tableOf(run: Run, subject: Subject, profile: Profile, order: readonly PageName[]): string {
  const pages = measuredPages(run, subject, profile, order);
  if (pages.length === 0) return '';
  const rows = Object.entries(FIGURES)
    .filter(([, figure]) => figure.subject === subject)
    .map(([name, { title, unit, digits }]) => {
      const cells = pages.map((page) => {
        const cell = cellOf(run, { subject, profile }, page, name);
        return cell ? cellText(cell, digits) : '–';
      });
      return [unit ? `${title}, ${unit}` : title, ...cells];
    });
  const head = [PROFILES[profile].title, ...pages.map((page) => pageOf(page).title)];
  return [head, head.map((_, nth) => (nth === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
