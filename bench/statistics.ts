/** Quantile of some numbers, interpolated linearly; `share` from 0 to 1. NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Smallest and largest of some numbers. */
export const range = (values: readonly number[]): [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

/**
 * Median of the rounds’ ratios of a page’s value to the baseline’s. Rounds without a value, or with a baseline that is
 * missing or 0, do not count; null if none does.
 */
export function ratio(
  rounds: readonly { value: number | undefined; baseline: number | undefined }[],
): number | null {
  const ratios = rounds.flatMap(({ value, baseline }) =>
    value === undefined || !baseline ? [] : value / baseline,
  );
  return ratios.length > 0 ? median(ratios) : null;
}

/**
 * Cumulative layout shift as browsers compute it: the largest sum of shifts in a window, in which each shift follows the
 * one before within a second, and which lasts five seconds at most. Times in milliseconds.
 */
export function cumulativeLayoutShift(shifts: readonly { at: number; value: number }[]): number {
  let [worst, sum, first, last] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  for (const { at, value } of shifts) {
    if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Total blocking time: what tasks take beyond 50 ms each, of those that end after `from`. All in milliseconds. */
export const totalBlockingTime = (
  tasks: readonly { start: number; duration: number }[],
  from: number,
): number =>
  tasks
    .filter(({ start, duration }) => start + duration > from)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
