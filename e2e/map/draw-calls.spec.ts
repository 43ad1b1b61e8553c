import { expect, type Page } from '@playwright/test';
import {
  getStepIds,
  moveMouseToProse,
  openStory,
  test,
  waitForAnimationFrames,
  waitForStep,
} from '../support/reading';

/** Most draw calls in an animation frame of the map: each costs the same, however little it draws. */
const MAX_DRAW_CALLS = 90;

test.use({ liveMap: true, paintMap: false, viewport: { width: 960, height: 600 } });

/** Counts the draw calls of every animation frame from now on. */
const countDrawCalls = (page: Page) =>
  page.addInitScript(() => {
    const callsByFrame: number[] = [];
    let calls = 0;
    const gl = WebGL2RenderingContext.prototype;
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
    ] as const) {
      const original = gl[name] as (...args: unknown[]) => void;
      Object.assign(gl, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          calls += 1;
          original.apply(this, args);
        },
      });
    }
    const onAnimationFrame = () => {
      if (calls > 0) callsByFrame.push(calls);
      calls = 0;
      requestAnimationFrame(onAnimationFrame);
    };
    requestAnimationFrame(onAnimationFrame);
    Object.assign(window, { callsByFrame });
  });

/** Draw calls of each animation frame since this was last called. */
const takeCallsByFrame = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { callsByFrame: number[] }).callsByFrame.splice(0));

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

test('an animation frame of the map takes few draw calls, at rest and while the reader scrolls', async ({
  page,
}) => {
  await countDrawCalls(page);
  await openStory(page, 'new-courses');
  await takeCallsByFrame(page);
  const tooMany: string[] = [];
  for (const step of ['tanks', 'thaw', 'new-reason', 'hesitation']) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
    await waitForStep(page, step);
    const callsAtRest = (await takeCallsByFrame(page)).at(-1) ?? 0;
    if (callsAtRest === 0 || callsAtRest > MAX_DRAW_CALLS) tooMany.push(`${step}: ${callsAtRest}`);
  }
  expect(tooMany, 'at rest').toEqual([]);

  expect((await getStepIds(page)).length).toBeGreaterThan(20);
  await moveMouseToProse(page);
  for (let turns = 0; turns < 20; turns++) {
    await page.mouse.wheel(0, -300);
    await waitForAnimationFrames(page);
  }
  const callsScrolling = await takeCallsByFrame(page);
  expect(callsScrolling.length).toBeGreaterThan(5);
  expect(median(callsScrolling), 'scrolling').toBeLessThanOrEqual(MAX_DRAW_CALLS);
});
