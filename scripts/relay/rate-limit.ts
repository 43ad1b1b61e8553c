/** How many messages a connection may send: at once, and on average each second. */
export type Rate = { burst: number; perSecond: number };

/**
 * Returns a function that counts a message, and says whether it is within the rate (a token bucket). `now` in
 * milliseconds.
 */
export function createRateLimit({ burst, perSecond }: Rate, now: number): (now: number) => boolean {
  let tokens = burst;
  let last = now;
  return (time) => {
    tokens = Math.min(burst, tokens + ((time - last) / 1000) * perSecond);
    last = time;
    tokens -= 1;
    return tokens >= 0;
  };
}
