import { expect } from '@playwright/test';
import { expectSamePicture, picture } from '../support/compare-pictures';
import { frames, LAPTOP, LONG, open, PHONE, placeOf, settled, test } from '../support/reading';

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, viewport === PHONE ? LONG : {}, () => {
    test.use({ mapDrawn: true, viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('the wheel over the map scrolls the page and never zooms the map', async ({ page }) => {
      await open(page, 'tanks');
      const before = await picture(page);
      const map = await page.locator('[data-map-state]').boundingBox();
      if (!map) throw new Error('no map');
      await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
      const start = await page.evaluate(() => window.scrollY);
      // a step that has arrived keeps its picture until the next one’s title comes
      for (let turns = 0; turns < 3; turns++) {
        await page.mouse.wheel(0, 10);
        await frames(page);
      }
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(start + 30);
      await settled(page);
      await expectSamePicture(await picture(page), before, 'after the wheel over the map');
      await page.mouse.wheel(0, 3000);
      await expect.poll(async () => (await placeOf(page)).step).not.toBe('tanks');
    });
  });
}
