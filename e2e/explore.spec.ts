import { expect, type Page } from '@playwright/test';
import { difference, expectSamePicture, picture } from './pictures';
import { frames, LAPTOP, open, PHONE, placeOf, pointAtProse, settled, test } from './reading';

async function pointAtMap(page: Page): Promise<void> {
  const map = await page.locator('[data-map-state]').boundingBox();
  if (!map) throw new Error('no map');
  await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('a reader who asks for it moves the map, and comes back to the picture of the step', async ({
      page,
    }) => {
      await open(page, 'tanks');
      const before = await picture(page);
      await page.getByRole('button', { name: 'Explore the map' }).click();
      const start = await page.evaluate(() => window.scrollY);
      await pointAtMap(page);
      await page.mouse.down();
      await page.mouse.move(120, 240, { steps: 4 });
      await page.mouse.up();
      await pointAtMap(page);
      await page.mouse.wheel(0, -400);
      await frames(page);
      await settled(page);
      expect(await page.evaluate(() => window.scrollY)).toBe(start);
      await expect.poll(async () => difference(await picture(page), before)).toBeGreaterThan(0.05);

      await page.getByRole('button', { name: 'Back to the story' }).click();
      await pointAtProse(page);
      await settled(page);
      await expectSamePicture(await picture(page), before, 'after exploring');
      expect((await placeOf(page)).step).toBe('tanks');
    });
  });
}
