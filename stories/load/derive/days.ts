import { edtfSpan, formatIsoDay, parseEdtf, parseIsoDay } from '../../../geo/time/dates';

/** Pairs of progress and ISO day, in the order of progress. */
export type Days = [progress: number, day: string][];

/** Progress by which a step has reached the first day of its date: the camera has arrived. */
const ARRIVAL = 0.3;

/** Completes the clock that an author gave: it starts where the step before ended, and rests on its last day. */
function completeDays(days: Days, before: string | null): Days {
  const [first = [0, '']] = days;
  const last = days.at(-1) ?? first;
  return [
    ...(first[0] > 0 ? [[0, before ?? first[1]] as Days[number]] : []),
    ...days,
    ...(last[0] < 1 ? [[1, last[1]] as Days[number]] : []),
  ];
}

/**
 * A step’s clock: from the last day of the step before to the first day of its own date, which it reaches as the camera
 * arrives, and on to its last; `given` replaces what lies between. `before` is null for the first step of a story.
 */
export function deriveDays(date: string, days: Days | undefined, before: string | null): Days {
  if (days) return completeDays(days, before);
  const { from, to } = edtfSpan(parseEdtf(date));
  const start = before === null ? Number.NEGATIVE_INFINITY : parseIsoDay(before);
  // an open end adds nothing: the clock stays on the day that is known
  const known = Number.isFinite(from) ? from : to - 1;
  const first = Math.max(known, start);
  const last = Math.max(Number.isFinite(to) ? to - 1 : first, first);
  const arrival: Days = first > start && before !== null ? [[ARRIVAL, formatIsoDay(first)]] : [];
  return [[0, before ?? formatIsoDay(first)], ...arrival, [1, formatIsoDay(last)]];
}

/** Progress at which a clock reaches an ISO day; 0 if it starts there or later, 1 if it never does. */
export function progressOn(days: Days, iso: string): number {
  const day = parseIsoDay(iso);
  const after = days.findIndex(([, other]) => parseIsoDay(other) >= day);
  if (after === -1) return 1;
  const [at, reached] = days[after] as Days[number];
  const before = days[after - 1];
  if (!before) return 0;
  const [from, start] = [before[0], parseIsoDay(before[1])];
  return from + ((at - from) * (day - start)) / (parseIsoDay(reached) - start);
}

/** ISO day of a clock at a progress. */
export function dayAtProgress(days: Days, progress: number): string {
  const after = Math.max(
    1,
    days.findIndex(([at]) => at >= progress),
  );
  const [[from, start] = [0, ''], [to, end] = [1, '']] = [days[after - 1], days[after]];
  const share = to > from ? Math.max(0, (progress - from) / (to - from)) : 1;
  return formatIsoDay(parseIsoDay(start) + (parseIsoDay(end) - parseIsoDay(start)) * share + 1e-9);
}
