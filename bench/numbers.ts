/** Value at a share of the way through sorted numbers, between neighbours in proportion; not a number of none. */
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
 * How many times as large the numbers of one page are as those of another, round by round: the median of the rounds’
 * ratios. Null where a round has none, or the other page’s number is nought.
 */
export function ratio(
  rounds: readonly { mine: number | undefined; others: number | undefined }[],
): number | null {
  const ratios = rounds.flatMap(({ mine, others }) => (mine === undefined || !others ? [] : mine / others));
  return ratios.length > 0 ? median(ratios) : null;
}

/**
 * Layout shift as browsers count it: the worst window of shifts that lie within a second of one another, five seconds at
 * most. Times in milliseconds.
 */
export function worstShift(shifts: readonly { at: number; value: number }[]): number {
  let [worst, sum, first, last] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  for (const { at, value } of shifts) {
    if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Total blocking time: what tasks take beyond 50 ms, of those that end after `from`. */
export const blockingTime = (tasks: readonly { start: number; duration: number }[], from: number): number =>
  tasks
    .filter(({ start, duration }) => start + duration > from)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
