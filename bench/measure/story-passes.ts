import type { Page } from '@playwright/test';
import type { BenchPage } from '../pages';

/** How long an even pass through the whole story takes, milliseconds. */
const PASS_DURATION = 12_000;
/** Scroll positions of a quick pass. */
const QUICK_STOPS = 40;

/** Scrolls from top to bottom at an even speed; returns the intervals between animation frames, milliseconds. */
const scrollEvenly = (page: Page): Promise<number[]> =>
  page.evaluate(
    (duration) =>
      new Promise<number[]>((resolve) => {
        const intervals: number[] = [];
        const height = document.documentElement.scrollHeight - innerHeight;
        const start = performance.now();
        let last = start;
        const onAnimationFrame = () => {
          const now = performance.now();
          intervals.push(now - last);
          last = now;
          const share = Math.min(1, (now - start) / duration);
          scrollTo({ top: height * share, behavior: 'instant' });
          if (share < 1) requestAnimationFrame(onAnimationFrame);
          else resolve(intervals);
        };
        scrollTo({ top: 0, behavior: 'instant' });
        requestAnimationFrame(onAnimationFrame);
      }),
    PASS_DURATION,
  );

/** Presses the key for each slide at even intervals; returns the intervals between animation frames, milliseconds. */
async function pressKeysEvenly(page: Page, key: string, steps: number): Promise<number[]> {
  await page.evaluate(() => {
    const intervals: number[] = [];
    let last = performance.now();
    const onAnimationFrame = () => {
      const now = performance.now();
      intervals.push(now - last);
      last = now;
      requestAnimationFrame(onAnimationFrame);
    };
    requestAnimationFrame(onAnimationFrame);
    Object.assign(window, { intervals });
  });
  const start = performance.now();
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(Math.max(0, start + (PASS_DURATION * step) / steps - performance.now()));
  }
  return page.evaluate(() => (window as unknown as { intervals: number[] }).intervals);
}

/** Passes through the whole story at an even speed; returns the intervals between animation frames, milliseconds. */
export const passEvenly = (page: Page, { navigation, key }: BenchPage, steps: number): Promise<number[]> =>
  navigation === 'keys' ? pressKeysEvenly(page, key, steps) : scrollEvenly(page);

/** Passes through the whole story from its start, as fast as animation frames come. */
export async function passQuickly(
  page: Page,
  { navigation, hash }: BenchPage,
  steps: readonly string[],
): Promise<void> {
  if (navigation === 'keys') {
    for (const step of steps)
      await page.evaluate(
        (to) =>
          new Promise<void>((resolve) => {
            location.hash = to;
            setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), 50);
          }),
        hash?.(step) ?? '',
      );
    return;
  }
  await page.evaluate(async (stops) => {
    const onAnimationFrame = () => new Promise((next) => requestAnimationFrame(next));
    for (let stop = 0; stop <= stops; stop++) {
      const height = document.documentElement.scrollHeight - innerHeight;
      scrollTo({ top: (height * stop) / stops, behavior: 'instant' });
      await onAnimationFrame();
      await onAnimationFrame();
    }
  }, QUICK_STOPS);
}
