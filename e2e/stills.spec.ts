import { expect } from '@playwright/test';
import { LAPTOP, PHONE, STORY, settled, test } from './reading';

test.describe('Before the live map', () => {
  for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    test.describe(`on a ${device}`, () => {
      test.use({ viewport });

      test('the still of the step is there, and the live map takes its place without a jump', async ({
        page,
      }) => {
        let letGo: () => void = () => undefined;
        const gate = new Promise<void>((done) => {
          letGo = done;
        });
        await page.route('**/*.geojson', async (route) => {
          await gate;
          await route.continue();
        });
        await page.goto(STORY);
        const still = page.locator('[data-map-state] img[data-still="question"]:visible');
        await expect(still).toBeInViewport();
        await expect
          .poll(() => still.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
          .toBeGreaterThan(300);
        await expect(page.locator('[data-map="loading"]')).toBeVisible();
        const window = await page.locator('[data-map-state]').boundingBox();
        letGo();
        await expect(page.locator('[data-map="live"]')).toBeVisible();
        await settled(page);
        await expect(still).toHaveCount(0);
        expect(await page.locator('[data-map-state]').boundingBox()).toEqual(window);
      });
    });
  }
});

test('graphics that are lost and do not come back leave the still and the words', async ({ page }) => {
  await page.goto(STORY);
  await settled(page);
  await page.evaluate(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.locator('[data-map-state] img[data-still="question"]:visible')).toBeInViewport();
  await expect(page.locator('[data-map="still"]')).toBeVisible({ timeout: 30_000 });
  await page.locator('section#tanks').scrollIntoViewIfNeeded();
  await page.evaluate(() => window.location.replace('#tanks'));
  await expect(page.locator('[data-map-state] img[data-still="tanks"]:visible')).toBeInViewport();
});
