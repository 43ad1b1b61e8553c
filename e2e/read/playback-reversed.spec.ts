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

/** Pixels between two samples: a few in each step, and more of them in the long tests. */
const SAMPLE_DISTANCE = process.env.E2E_LONG ? 60 : 300;

const getScene = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-step]')?.dataset.scene ?? '');

/** Scrolls to each position in turn, and returns the scene there. */
async function getScenesAt(page: Page, positions: readonly number[]): Promise<string[]> {
  return page.evaluate(async (positions) => {
    const scenes: string[] = [];
    for (const top of positions) {
      window.scrollTo({ top, behavior: 'instant' });
      for (let count = 0; count < 2; count++) await new Promise((resolve) => requestAnimationFrame(resolve));
      scenes.push(document.querySelector<HTMLElement>('[data-step]')?.dataset.scene ?? '');
    }
    return scenes;
  }, positions);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, viewport === LAPTOP ? LONG : {}, () => {
    test.use({ viewport });

    test.describe('without a map', () => {
      test('every step plays backwards as it plays forwards', async ({ page }) => {
        await openStory(page);
        const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
        const positions = Array.from(
          { length: Math.floor(end / SAMPLE_DISTANCE) + 1 },
          (_, index) => index * SAMPLE_DISTANCE,
        );
        const down = await getScenesAt(page, positions);
        expect(new Set(down).size).toBeGreaterThan(70);
        const up = await getScenesAt(page, [...positions].reverse());
        const different = positions.filter((_, index) => up[positions.length - 1 - index] !== down[index]);
        expect(different).toEqual([]);
      });
    });
  });
}

/** Scrolls half-way through a step, where it plays. */
async function scrollMidway(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const title = document.getElementById(id)?.querySelector('h2');
    const lineY = window.innerHeight * 0.45;
    if (title) window.scrollBy({ top: title.getBoundingClientRect().top - lineY, behavior: 'instant' });
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
        await scrollMidway(page, step);
        const [down, scene] = [await screenshotMap(page), await getScene(page)];
        await page.mouse.move(200, 500);
        await page.mouse.wheel(0, 2500);
        await expect.poll(() => getScene(page)).not.toBe(scene);
        await scrollMidway(page, step);
        expect(await getScene(page)).toBe(scene);
        await expectSamePicture(await screenshotMap(page), down, `${step}, come back to from below`);
      },
    );
  }
});
