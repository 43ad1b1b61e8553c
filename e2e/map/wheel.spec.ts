import { expect } from '@playwright/test';
import { expectSamePicture, screenshotMap } from '../support/compare-pictures';
import {
  getReaderPosition,
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  scrollToStepEnd,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, viewport === PHONE ? LONG : {}, () => {
    test.use({ liveMap: true, viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('the wheel over the map scrolls the page and never zooms the map', async ({ page }) => {
      await openStory(page, 'tanks');
      await scrollToStepEnd(page, 'tanks');
      await page.evaluate(() => window.scrollBy({ top: -40, behavior: 'instant' }));
      await waitForAnimationFrames(page);
      const before = await screenshotMap(page);
      const map = await page.locator('[data-map-state]').boundingBox();
      if (!map) throw new Error('no map');
      await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
      const start = await page.evaluate(() => window.scrollY);
      // a step whose last paragraph is read keeps its picture until the next title comes into view
      for (let turns = 0; turns < 3; turns++) {
        await page.mouse.wheel(0, 10);
        await waitForAnimationFrames(page);
      }
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(start + 30);
      await waitUntilSettled(page);
      await expectSamePicture(await screenshotMap(page), before, 'after the wheel over the map');
      await page.mouse.wheel(0, 3000);
      await expect.poll(async () => (await getReaderPosition(page)).step).not.toBe('tanks');
    });
  });
}
