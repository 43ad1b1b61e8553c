import { expect, type Page } from '@playwright/test';
import { expectSamePicture, pixelDifference, screenshotMap } from '../support/compare-pictures';
import {
  getReaderPosition,
  LAPTOP,
  LONG,
  moveMouseToProse,
  openMapMenu,
  openStory,
  PHONE,
  scrollToStepEnd,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';
import { type TouchPoint, touch } from '../support/touch';

/** Moves the mouse over the map, above the explore controls, which cover its lower half on a phone. */
async function moveMouseToMap(page: Page): Promise<void> {
  const map = await page.locator('[data-map-state]').boundingBox();
  if (!map) throw new Error('no map');
  await page.mouse.move(map.x + map.width / 2, map.y + map.height * 0.4);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, device === 'laptop' ? {} : LONG, () => {
    test.use({ liveMap: true, viewport, contextOptions: { reducedMotion: 'reduce' } });

    async function expectMapMoves(page: Page): Promise<void> {
      await openStory(page, 'tanks');
      const before = await screenshotMap(page);
      await openMapMenu(page);
      await page.getByRole('button', { name: 'Explore the map' }).click();
      const start = await page.evaluate(() => window.scrollY);
      await moveMouseToMap(page);
      await page.mouse.down();
      await page.mouse.move(120, 240, { steps: 4 });
      await page.mouse.up();
      await moveMouseToMap(page);
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

    async function expectDayMoves(page: Page): Promise<void> {
      await openStory(page, 'poznan');
      await scrollToStepEnd(page, 'poznan');
      const before = await screenshotMap(page);
      await openMapMenu(page);
      await page.getByRole('button', { name: 'Explore the map' }).click();
      const day = page.getByRole('slider', { name: 'Day on the map', exact: true });
      await expect(day).toHaveAttribute('aria-valuetext', '29 June 1956');
      await expect(page.getByRole('slider')).toHaveCount(1);
      // from the axis’s first day five times thirty days and seventeen days on
      await day.press('Home');
      // in quick succession, as software would draw the map after each key
      await day.evaluate(async (slider) => {
        for (const key of [...Array(5).fill('PageUp'), ...Array(17).fill('ArrowRight')]) {
          slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve));
        }
      });
      await expect(day).toHaveAttribute('aria-valuetext', '17 June 1953');
      await expect(page.locator('[data-step]')).toHaveAttribute('data-day', '1953-06-17');
      await waitUntilSettled(page);
      expect(pixelDifference(await screenshotMap(page), before)).toBeGreaterThan(0.05);
      await openMapMenu(page);
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

    test('a reader who explores moves the map, and its day, and comes back to the picture of the step', async ({
      page,
    }) => {
      await test.step('the map follows the mouse and the wheel, and comes back', () => expectMapMoves(page));
      await test.step('the day on the axis shows everything of that day, with cards, and the step comes back', () =>
        expectDayMoves(page));
    });
  });
}

test.describe('With two fingers', () => {
  test.use({ liveMap: true, viewport: PHONE, hasTouch: true });

  async function getMiddleOfMap(page: Page): Promise<TouchPoint> {
    const map = await page.locator('[data-map-state]').boundingBox();
    if (!map) throw new Error('no map');
    return { x: map.x + map.width / 2, y: map.y + map.height / 2 };
  }

  test('one finger scrolls the page, two move the map, and in explore one does', async ({ page }) => {
    await openStory(page, 'tanks');
    const before = await screenshotMap(page);
    const { x, y } = await getMiddleOfMap(page);
    const getScroll = () => page.evaluate(() => window.scrollY);

    const start = await getScroll();
    await touch(page, [{ x, y }], [{ x, y: y - 15 }], [{ x, y: y - 40 }]);
    await expect.poll(getScroll).toBeGreaterThan(start);
    await expect(page.getByRole('button', { name: 'Back to the story' })).toHaveCount(0);

    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), start);
    await waitUntilSettled(page);
    const twoFingers = (offsetY: number, offsetX: number) => [
      { x: x - offsetX, y: y + offsetY },
      { x: x + offsetX, y: y + offsetY },
    ];
    await touch(page, twoFingers(0, 30), twoFingers(10, 50), twoFingers(20, 80));
    await expect(page.getByRole('button', { name: 'Back to the story' })).toBeVisible();
    expect(await getScroll()).toBe(start);
    await expect.poll(async () => pixelDifference(await screenshotMap(page), before)).toBeGreaterThan(0.05);
    await waitUntilSettled(page);
    const moved = await screenshotMap(page);

    await touch(page, [{ x, y: y - 40 }], [{ x: x + 20, y }], [{ x: x + 60, y: y + 10 }]);
    expect(await getScroll()).toBe(start);
    // at this zoom most of the picture is plain land
    await expect.poll(async () => pixelDifference(await screenshotMap(page), moved)).toBeGreaterThan(0.005);
  });
});
