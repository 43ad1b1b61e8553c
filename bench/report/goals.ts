import type { Profile, Subject } from '../figures';
import { FIGURES } from '../figures';
import type { PageName } from '../pages';
import { cellOf, type Run } from '../results';
import { shown } from '../table';

/** What a figure of a page shall come to: by itself, or as many times the template’s. */
export type Goal = {
  title: string;
  subject: Subject;
  profile: Profile;
  page: PageName;
  figure: string;
  as: 'value' | 'ratio';
  goal: number;
};

const goal = (
  title: string,
  [subject, profile]: [Subject, Profile],
  page: PageName,
  figure: string,
  as: Goal['as'],
  value: number,
): Goal => ({ title, subject, profile, page, figure, as, goal: value });

/** What the site shall reach; bytes and elements that do not depend on the machine are held by limits.ts as well. */
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

/** Where a run stands with a goal, as text; a dash where it was not measured. */
export function standing(run: Run | undefined, { subject, profile, page, figure, as }: Goal): string {
  const cell = run && cellOf(run, { subject, profile }, page, figure);
  const value = as === 'ratio' ? cell?.ratio : cell?.median;
  if (value === null || value === undefined) return '–';
  return as === 'ratio' ? `×${value.toFixed(2)}` : shown(value, FIGURES[figure]?.digits ?? 0);
}
