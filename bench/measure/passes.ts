import type { Page } from '@playwright/test';
import type { BenchPage } from '../pages';

/** How long one way through the whole story takes, milliseconds. */
const WHOLE = 12_000;
/** Stops of a fast way through. */
const STOPS = 40;

/** Scrolls from top to bottom at one speed; intervals between frames, milliseconds. */
const scrollThrough = (page: Page): Promise<number[]> =>
  page.evaluate(
    (whole) =>
      new Promise<number[]>((done) => {
        const intervals: number[] = [];
        const height = document.documentElement.scrollHeight - innerHeight;
        const began = performance.now();
        let last = began;
        const frame = () => {
          const now = performance.now();
          intervals.push(now - last);
          last = now;
          const share = Math.min(1, (now - began) / whole);
          scrollTo({ top: height * share, behavior: 'instant' });
          if (share < 1) requestAnimationFrame(frame);
          else done(intervals);
        };
        scrollTo({ top: 0, behavior: 'instant' });
        requestAnimationFrame(frame);
      }),
    WHOLE,
  );

/** Goes on from slide to slide in even time; intervals between frames, milliseconds. */
async function keyThrough(page: Page, key: string, steps: number): Promise<number[]> {
  await page.evaluate(() => {
    const intervals: number[] = [];
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      intervals.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { intervals });
  });
  const began = performance.now();
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(Math.max(0, began + (WHOLE * step) / steps - performance.now()));
  }
  return page.evaluate(() => (window as unknown as { intervals: number[] }).intervals);
}

/** One way through the whole story at an even speed; intervals between its frames, milliseconds. */
export const goThrough = (page: Page, { way, key }: BenchPage, steps: number): Promise<number[]> =>
  way === 'keys' ? keyThrough(page, key, steps) : scrollThrough(page);

/** Goes through the whole story as fast as its frames come, back at the start first. */
export async function passQuickly(
  page: Page,
  { way, hash }: BenchPage,
  steps: readonly string[],
): Promise<void> {
  if (way === 'keys') {
    for (const step of steps)
      await page.evaluate(
        (to) =>
          new Promise<void>((done) => {
            location.hash = to;
            setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done())), 50);
          }),
        hash?.(step) ?? '',
      );
    return;
  }
  await page.evaluate(async (stops) => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    for (let stop = 0; stop <= stops; stop++) {
      const height = document.documentElement.scrollHeight - innerHeight;
      scrollTo({ top: (height * stop) / stops, behavior: 'instant' });
      await frame();
      await frame();
    }
  }, STOPS);
}
