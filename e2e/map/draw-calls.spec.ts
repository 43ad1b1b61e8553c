import { expect, type Page } from '@playwright/test';
import {
  getStepIds,
  moveMouseToProse,
  openStory,
  test,
  waitForAnimationFrames,
  waitForStep,
} from '../support/reading';

/** What a frame of the map may draw at most: each call costs the same, however little it shows. */
const MOST = 90;

test.use({ liveMap: true, paintMap: false, viewport: { width: 960, height: 600 } });

/** Counts the draw calls of every frame from now on. */
const countDraws = (page: Page) =>
  page.addInitScript(() => {
    const counted: number[] = [];
    let now = 0;
    const gl = WebGL2RenderingContext.prototype;
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
    ] as const) {
      const draw = gl[name] as (...given: unknown[]) => void;
      Object.assign(gl, {
        [name](this: WebGL2RenderingContext, ...given: unknown[]) {
          now += 1;
          draw.apply(this, given);
        },
      });
    }
    const next = () => {
      if (now > 0) counted.push(now);
      now = 0;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { drawsCounted: counted });
  });

/** What the frames since the last call have drawn, each. */
const drawsSince = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { drawsCounted: number[] }).drawsCounted.splice(0));

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

test('a frame of the map takes few draw calls, at rest and while the reader scrolls', async ({ page }) => {
  await countDraws(page);
  await openStory(page, 'new-courses');
  await drawsSince(page);
  const many: string[] = [];
  for (const step of ['tanks', 'thaw', 'new-reason', 'hesitation']) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
    await waitForStep(page, step);
    const drawn = (await drawsSince(page)).at(-1) ?? 0;
    if (drawn === 0 || drawn > MOST) many.push(`${step}: ${drawn}`);
  }
  expect(many, 'at rest').toEqual([]);

  expect((await getStepIds(page)).length).toBeGreaterThan(20);
  await moveMouseToProse(page);
  for (let turns = 0; turns < 20; turns++) {
    await page.mouse.wheel(0, -300);
    await waitForAnimationFrames(page);
  }
  const scrolled = await drawsSince(page);
  expect(scrolled.length).toBeGreaterThan(5);
  expect(median(scrolled), 'scrolling').toBeLessThanOrEqual(MOST);
});
