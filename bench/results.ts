import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeptAs } from './asked';
import type { Figures, Profile, Subject } from './figures';
import type { Machine } from './machine';
import { median, range, ratio } from './numbers';
import { type PageName, YARDSTICK } from './pages';

/** Rounds of one subject in one profile that were measured together; a page that failed is not in its round. */
export type Batch = {
  subject: Subject;
  profile: Profile;
  rounds: Partial<Record<PageName, Figures>>[];
};

/** Lighthouse’s scores, 0 to 100, by its categories. */
export type Scores = { page: PageName; device: 'phone' | 'desktop'; scores: Record<string, number> };

/** The story with another number of steps. */
export type Growth = { steps: number; figures: Figures };

/** All that was measured of one state of the site. */
export type Run = { machine: Machine; batches: Batch[]; lighthouse: Scores[]; growth: Growth[] };

export type Results = Partial<Record<KeptAs, Run>>;

/** One figure of one page: median, smallest and largest, and how many times the template’s it is. */
export type Cell = { median: number; range: [number, number]; ratio: number | null };

const FILE = 'docs/speed.json';

/** What was kept of former runs. */
export const readResults = (): Results =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {};

const digits = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;

export function writeResults(results: Results): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, digits, 1)}\n`);
}

const isSame = (a: Batch, b: Batch): boolean => a.subject === b.subject && a.profile === b.profile;

const pagesOf = ({ rounds }: Batch): Set<string> => new Set(rounds.flatMap((round) => Object.keys(round)));

/** A batch without the pages that a newer one measured; what they were compared to stays if others need it. */
function without(batch: Batch, newer: Batch): Batch[] {
  if (!isSame(batch, newer)) return [batch];
  const measured = pagesOf(newer);
  measured.delete(YARDSTICK);
  const rounds = batch.rounds.map(
    (round) =>
      Object.fromEntries(Object.entries(round).filter(([page]) => !measured.has(page))) as typeof round,
  );
  const left = { ...batch, rounds };
  return [...pagesOf(left)].some((page) => page !== YARDSTICK) ? [left] : [];
}

/** A run with newer measurements in the place of those of the same pages. */
export function joined(run: Run | undefined, newer: Run): Run {
  if (!run) return newer;
  const isMeasured = ({ page, device }: Scores) =>
    newer.lighthouse.some((score) => score.page === page && score.device === device);
  return {
    machine: newer.machine,
    batches: [
      ...run.batches.flatMap((batch) =>
        newer.batches.reduce((left, more) => left.flatMap((one) => without(one, more)), [batch]),
      ),
      ...newer.batches,
    ],
    lighthouse: [...run.lighthouse.filter((score) => !isMeasured(score)), ...newer.lighthouse],
    growth: newer.growth.length > 0 ? newer.growth : run.growth,
  };
}

/** One figure of a page in a run; null where it was not measured. */
export function cellOf(
  run: Run,
  { subject, profile }: Pick<Batch, 'subject' | 'profile'>,
  page: PageName,
  figure: string,
): Cell | null {
  const rounds = run.batches
    .filter((batch) => batch.subject === subject && batch.profile === profile)
    .flatMap((batch) => batch.rounds);
  const values = rounds.flatMap((round) => round[page]?.[figure] ?? []);
  if (values.length === 0) return null;
  return {
    median: median(values),
    range: range(values),
    ratio: ratio(
      rounds.map((round) => ({ mine: round[page]?.[figure], others: round[YARDSTICK]?.[figure] })),
    ),
  };
}
