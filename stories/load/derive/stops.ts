import type { StepFront } from '../../model/step-schema';
import { type Days, progressOn } from './days';

type Play = StepFront['play'];

/** Progress of the first of several stops, by which the camera has arrived, and of the second of three or more. */
const FIRST = 0.3;
const SECOND = 0.6;
/** Progress that something takes to appear once its day has come. */
const APPEARS = 0.06;

const round = (value: number) => Math.round(value * 100) / 100;

/** Where so many stops lie if nothing is said of them. */
const usualStops = (count: number): number[] =>
  Array.from({ length: count }, (_, nth) => {
    if (nth === count - 1) return 1;
    return nth === 0 ? FIRST : round(SECOND + ((1 - SECOND) * (nth - 1)) / (count - 2));
  });

/** Gives each stop without a progress its usual one; where others leave no room for that, an even share between them. */
function shareOut(progresses: readonly (number | undefined)[]): number[] {
  const usual = usualStops(progresses.length);
  return progresses.map((at, nth) => {
    if (at !== undefined) return at;
    const before = progresses.slice(0, nth).findLastIndex((stop) => stop !== undefined);
    const next = progresses.findIndex((stop, other) => other > nth && stop !== undefined);
    const after = next === -1 ? progresses.length : next;
    const [from, to] = [progresses[before] ?? 0, progresses[after] ?? 1];
    const run = usual.slice(before + 1, after);
    const fits = run.every((stop) => stop > from && (next === -1 || stop < to));
    return fits
      ? (usual[nth] ?? 1)
      : round(from + ((to - from) * (nth - before)) / (after - before - (next === -1 ? 1 : 0)));
  });
}

/** Progress of everything that plays, in the order of the file. */
export const progressOfStops = (play: Play, days: Days): number[] =>
  shareOut(
    play.map(({ at }) => (typeof at === 'string' ? Math.min(1, round(progressOn(days, at) + APPEARS)) : at)),
  );

/** Stops of a talk, and the paragraph in which each plays: that of the stop before, unless its own is given. */
export function deriveBuilds(
  play: Play,
  progress: readonly number[],
): { builds: number[]; buildParagraphs: number[] } {
  const stops = play.flatMap(({ stop }, nth) => (stop && progress[nth] ? [progress[nth]] : []));
  const builds = [...new Set([...stops, 1])].sort((a, b) => a - b);
  if (play.every(({ paragraph }) => paragraph === undefined)) return { builds, buildParagraphs: [] };
  const buildParagraphs = builds.map((build) => {
    const played = play.filter(({ paragraph }, nth) => paragraph && (progress[nth] ?? 1) <= build);
    return played.at(-1)?.paragraph ?? 1;
  });
  return { builds, buildParagraphs };
}
