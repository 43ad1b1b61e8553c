import type { Profile, Subject } from '../metrics';
import { METRICS } from '../metrics';
import type { PageName } from '../pages';
import { cellOf, type Run } from '../results';
import { formatMetric } from './metric-table';

/** A goal for a metric of a page: an upper limit for its value, or for its ratio to the template’s. */
export type Goal = {
  title: string;
  subject: Subject;
  profile: Profile;
  page: PageName;
  metric: string;
  measure: 'value' | 'ratio';
  goal: number;
};

const goal = (
  title: string,
  [subject, profile]: [Subject, Profile],
  page: PageName,
  metric: string,
  measure: Goal['measure'],
  value: number,
): Goal => ({ title, subject, profile, page, metric, measure, goal: value });

/** Goals of the site; sizes, which do not depend on the machine, have limits in limits.ts as well. */
export const GOALS: readonly Goal[] = [
  goal('kB until text and first picture stand', ['load', 'slow'], 'reading', 'kB until shown', 'value', 220),
  goal('kB, whole story, live map', ['scroll', 'fast'], 'reading-live', 'kB whole story', 'value', 850),
  goal(
    'kB, whole story, no WebGL',
    ['scroll', 'fast'],
    'reading-without-webgl',
    'kB whole story',
    'value',
    900,
  ),
  goal('fonts, kB', ['load', 'fast'], 'reading-live', 'kB fonts', 'value', 110),
  goal('map data, kB', ['load', 'fast'], 'reading-live', 'kB map data', 'value', 140),
  goal('DOM elements', ['load', 'fast'], 'reading', 'elements', 'value', 3500),
  goal('text readable, slow', ['load', 'slow'], 'reading', 'text readable', 'ratio', 0.6),
  goal('largest paint, slow', ['load', 'slow'], 'reading', 'largest paint', 'ratio', 0.7),
  goal('blocking time', ['load', 'fast'], 'reading', 'blocking time', 'ratio', 1),
  goal('frame interval, 95th percentile', ['scroll', 'fast'], 'reading', 'frame p95', 'ratio', 1),
  goal('draw calls a frame, median', ['draws', 'fast'], 'reading-live', 'draws p50', 'value', 90),
  goal('heap after five passes', ['memory', 'fast'], 'reading', 'heap 5', 'ratio', 2),
  goal('layout shift, reading', ['load', 'fast'], 'reading', 'layout shift', 'value', 0.01),
  goal('layout shift, talk', ['load', 'slow'], 'talk', 'layout shift', 'value', 0.01),
  goal('layout shift, handout', ['load', 'fast'], 'handout', 'layout shift', 'value', 0.01),
];

/** What a run measured for a goal, as text; a dash where it was not measured. */
export function formatResult(
  run: Run | undefined,
  { subject, profile, page, metric, measure }: Goal,
): string {
  const cell = run && cellOf(run, { subject, profile }, page, metric);
  const value = measure === 'ratio' ? cell?.ratio : cell?.median;
  if (value === null || value === undefined) return '–';
  return measure === 'ratio' ? `×${value.toFixed(2)}` : formatMetric(value, METRICS[metric]?.digits ?? 0);
}
