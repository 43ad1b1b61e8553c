/** Generates integers from 0 to below a limit, the same ones for the same seed. */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    // the low bits of a linear congruential generator have short periods
    return Math.floor((state / 2147483648) * limit);
  };
}
