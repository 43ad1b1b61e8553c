import { expect, type Page } from '@playwright/test';
import { expectSamePicture, screenshotMap } from '../support/compare-pictures';
import {
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';

/** Pixels between two looks: several to each play, and more of them where there is time. */
const STRIDE = process.env.E2E_LONG ? 60 : 150;

const sceneOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-step]')?.dataset.scene ?? '');

/** Goes to each place of the page in turn and tells the scene there. */
async function scenesAt(page: Page, places: readonly number[]): Promise<string[]> {
  return page.evaluate(async (places) => {
    const seen: string[] = [];
    for (const top of places) {
      window.scrollTo({ top, behavior: 'instant' });
      for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
      seen.push(document.querySelector<HTMLElement>('[data-step]')?.dataset.scene ?? '');
    }
    return seen;
  }, places);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, viewport === LAPTOP ? LONG : {}, () => {
    test.use({ viewport });

    test.describe('without a map', () => {
      test('every play runs backwards as it ran forwards', async ({ page }) => {
        await openStory(page);
        const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
        const places = Array.from({ length: Math.floor(end / STRIDE) + 1 }, (_, at) => at * STRIDE);
        const down = await scenesAt(page, places);
        expect(new Set(down).size).toBeGreaterThan(70);
        const up = await scenesAt(page, [...places].reverse());
        const unlike = places.filter((_, at) => up[places.length - 1 - at] !== down[at]);
        expect(unlike).toEqual([]);
      });
    });
  });
}

/** Half-way into a step, where it plays. */
async function midway(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const title = document.getElementById(id)?.querySelector('h2');
    const line = window.innerHeight * 0.45;
    if (title) window.scrollBy({ top: title.getBoundingClientRect().top - line, behavior: 'instant' });
  }, step);
  await waitForAnimationFrames(page);
  await waitUntilSettled(page);
}

test.describe('With the live map', () => {
  test.use({ liveMap: true });

  for (const step of ['withdrawal', 'tanks']) {
    test(
      `half-way through ‘${step}’ the map looks the same from below as from above`,
      LONG,
      async ({ page }) => {
        await openStory(page, step);
        await midway(page, step);
        const [down, scene] = [await screenshotMap(page), await sceneOf(page)];
        await page.mouse.move(200, 500);
        await page.mouse.wheel(0, 2500);
        await expect.poll(() => sceneOf(page)).not.toBe(scene);
        await midway(page, step);
        expect(await sceneOf(page)).toBe(scene);
        await expectSamePicture(await screenshotMap(page), down, `${step}, come back to from below`);
      },
    );
  }
});
