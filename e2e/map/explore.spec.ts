import { expect, type Page } from '@playwright/test';
import { expectSamePicture, pixelDifference, screenshotMap } from '../support/compare-pictures';
import {
  getReaderPosition,
  LAPTOP,
  LONG,
  moveMouseToProse,
  openStory,
  PHONE,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';
import { type TouchPoint, touch } from '../support/touch';

/** Points at the map above what explores it, which on a phone stands over its lower half. */
async function pointAtMap(page: Page): Promise<void> {
  const map = await page.locator('[data-map-state]').boundingBox();
  if (!map) throw new Error('no map');
  await page.mouse.move(map.x + map.width / 2, map.y + map.height * 0.4);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, device === 'laptop' ? {} : LONG, () => {
    test.use({ liveMap: true, viewport, contextOptions: { reducedMotion: 'reduce' } });

    async function expectMapToMove(page: Page): Promise<void> {
      await openStory(page, 'tanks');
      const before = await screenshotMap(page);
      await page.getByRole('button', { name: 'Explore the map' }).click();
      const start = await page.evaluate(() => window.scrollY);
      await pointAtMap(page);
      await page.mouse.down();
      await page.mouse.move(120, 240, { steps: 4 });
      await page.mouse.up();
      await pointAtMap(page);
      await page.mouse.wheel(0, -400);
      await waitForAnimationFrames(page);
      await waitUntilSettled(page);
      expect(await page.evaluate(() => window.scrollY)).toBe(start);
      await expect.poll(async () => pixelDifference(await screenshotMap(page), before)).toBeGreaterThan(0.05);

      await page.getByRole('button', { name: 'Back to the story' }).click();
      await moveMouseToProse(page);
      await waitUntilSettled(page);
      await expectSamePicture(await screenshotMap(page), before, 'after exploring');
      expect((await getReaderPosition(page)).step).toBe('tanks');
    }

    async function expectDayToMove(page: Page): Promise<void> {
      await openStory(page, 'poznan');
      const before = await screenshotMap(page);
      await page.getByRole('button', { name: 'Explore the map' }).click();
      const day = page.getByRole('slider', { name: 'Day on the map', exact: true });
      await expect(day).toHaveAttribute('aria-valuetext', '29 June 1956');
      await day.fill(String(Date.UTC(1953, 5, 17) / 86_400_000));
      await expect(day).toHaveAttribute('aria-valuetext', '17 June 1953');
      await expect(page.locator('[data-step]')).toHaveAttribute('data-day', '1953-06-17');
      await waitUntilSettled(page);
      expect(pixelDifference(await screenshotMap(page), before)).toBeGreaterThan(0.05);
      await page.getByRole('button', { name: 'On this map' }).click();
      await page.getByRole('button', { name: 'Halle' }).first().click();
      await expect(page.getByRole('dialog')).toContainText('17 June 1953');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'On this map' }).click();

      await day.press('ArrowRight');
      await expect(page.locator('[data-step]')).toHaveAttribute('data-day', '1953-06-18');

      await page.getByRole('button', { name: 'Back to the story' }).click();
      await moveMouseToProse(page);
      await waitUntilSettled(page);
      await expect(page.locator('[data-step]')).toHaveAttribute('data-day', '1956-06-29');
      await expectSamePicture(await screenshotMap(page), before, 'after another day');
    }

    test('a reader who asks for it moves the map, and its day, and comes back to the picture of the step', async ({
      page,
    }) => {
      await test.step('the map goes along with the mouse and the wheel, and comes back', () =>
        expectMapToMove(page));
      await test.step('the day on the axis brings all that the map knows of it, with cards, and the step comes back', () =>
        expectDayToMove(page));
    });
  });
}

test.describe('With two fingers', () => {
  test.use({ liveMap: true, viewport: PHONE, hasTouch: true });

  async function middleOfMap(page: Page): Promise<TouchPoint> {
    const map = await page.locator('[data-map-state]').boundingBox();
    if (!map) throw new Error('no map');
    return { x: map.x + map.width / 2, y: map.y + map.height / 2 };
  }

  test('one finger scrolls the page, two move the map, and in explore one does', async ({ page }) => {
    await openStory(page, 'tanks');
    const before = await screenshotMap(page);
    const { x, y } = await middleOfMap(page);
    const top = () => page.evaluate(() => window.scrollY);

    const start = await top();
    await touch(page, [{ x, y }], [{ x, y: y - 15 }], [{ x, y: y - 40 }]);
    await expect.poll(top).toBeGreaterThan(start);
    await expect(page.getByRole('button', { name: 'Explore the map' })).toBeVisible();

    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), start);
    await waitUntilSettled(page);
    const pair = (at: number, apart: number) => [
      { x: x - apart, y: y + at },
      { x: x + apart, y: y + at },
    ];
    await touch(page, pair(0, 30), pair(10, 50), pair(20, 80));
    await expect(page.getByRole('button', { name: 'Back to the story' })).toBeVisible();
    expect(await top()).toBe(start);
    await expect.poll(async () => pixelDifference(await screenshotMap(page), before)).toBeGreaterThan(0.05);
    await waitUntilSettled(page);
    const moved = await screenshotMap(page);

    await touch(page, [{ x, y: y - 40 }], [{ x: x + 20, y }], [{ x: x + 60, y: y + 10 }]);
    expect(await top()).toBe(start);
    // so close, most of the picture is plain land
    await expect.poll(async () => pixelDifference(await screenshotMap(page), moved)).toBeGreaterThan(0.005);
  });
});
