import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunName } from './bench-arguments';
import type { Machine } from './machine';
import type { Measurements, Profile, Subject } from './metrics';
import { BASELINE, type PageName } from './pages';
import { median, range, ratio } from './statistics';

/** Rounds of one subject in one profile, measured together; a page that failed is missing in its round. */
export type Batch = {
  subject: Subject;
  profile: Profile;
  rounds: Partial<Record<PageName, Measurements>>[];
};

/** Lighthouse’s scores, 0 to 100, by its categories. */
export type LighthouseScores = {
  page: PageName;
  device: 'phone' | 'desktop';
  scores: Record<string, number>;
};

/** Measurements of the reading page with another number of steps. */
export type Growth = { steps: number; figures: Measurements };

/** All results for one version of the site. */
export type Run = { machine: Machine; batches: Batch[]; lighthouse: LighthouseScores[]; growth: Growth[] };

export type Results = Partial<Record<RunName, Run>>;

/** One metric of one page: its median, smallest and largest value, and its ratio to the baseline’s. */
export type Cell = { median: number; range: [number, number]; ratio: number | null };

const FILE = 'docs/speed.json';

/** The saved results; empty if there are none. */
export const readResults = (): Results =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {};

const roundNumbers = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;

export function writeResults(results: Results): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, roundNumbers, 1)}\n`);
}

const isSame = (a: Batch, b: Batch): boolean => a.subject === b.subject && a.profile === b.profile;

const pagesOf = ({ rounds }: Batch): Set<string> => new Set(rounds.flatMap((round) => Object.keys(round)));

/** A batch without the pages that a newer one measured; the baseline stays if other pages are compared with it. */
function withoutRemeasured(batch: Batch, newer: Batch): Batch[] {
  if (!isSame(batch, newer)) return [batch];
  const measured = pagesOf(newer);
  measured.delete(BASELINE);
  const rounds = batch.rounds.map(
    (round) =>
      Object.fromEntries(Object.entries(round).filter(([page]) => !measured.has(page))) as typeof round,
  );
  const remaining = { ...batch, rounds };
  return [...pagesOf(remaining)].some((page) => page !== BASELINE) ? [remaining] : [];
}

/** A run in which newer results replace those of the same pages. */
export function mergeRuns(run: Run | undefined, newer: Run): Run {
  if (!run) return newer;
  const isMeasured = ({ page, device }: LighthouseScores) =>
    newer.lighthouse.some((score) => score.page === page && score.device === device);
  return {
    machine: newer.machine,
    batches: [
      ...run.batches.flatMap((batch) =>
        newer.batches.reduce(
          (remaining, newerBatch) =>
            remaining.flatMap((remainingBatch) => withoutRemeasured(remainingBatch, newerBatch)),
          [batch],
        ),
      ),
      ...newer.batches,
    ],
    lighthouse: [...run.lighthouse.filter((score) => !isMeasured(score)), ...newer.lighthouse],
    growth: newer.growth.length > 0 ? newer.growth : run.growth,
  };
}

/** One metric of a page in a run; null where it was not measured. */
export function cellOf(
  run: Run,
  { subject, profile }: Pick<Batch, 'subject' | 'profile'>,
  page: PageName,
  metric: string,
): Cell | null {
  const rounds = run.batches
    .filter((batch) => batch.subject === subject && batch.profile === profile)
    .flatMap((batch) => batch.rounds);
  const values = rounds.flatMap((round) => round[page]?.[metric] ?? []);
  if (values.length === 0) return null;
  return {
    median: median(values),
    range: range(values),
    ratio: ratio(
      rounds.map((round) => ({ value: round[page]?.[metric], baseline: round[BASELINE]?.[metric] })),
    ),
  };
}
