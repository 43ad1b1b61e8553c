import { expect, type Page } from '@playwright/test';
import { pixelDifference, screenshotMap } from '../support/compare-pictures';
import { LAPTOP, LONG, openStory, PHONE, test, waitUntilSettled } from '../support/reading';
import { openTalk, waitUntilTalkSettled as talkSettled } from '../support/talk';

const MOVES = ['Move north', 'Move west', 'Move south', 'Move east', 'Zoom in', 'Zoom out'];
/** Where a press leads, and what leads back. */
const THERE_AND_BACK = [
  ['Move north', 'Move south'],
  ['Move west', 'Move east'],
  ['Zoom in', 'Zoom out'],
] as const;

/** Each is as large as a finger needs (WCAG 2.2, 2.5.8), in sight, and under nothing. */
async function expectPressable(page: Page, least: number): Promise<void> {
  for (const name of MOVES) {
    const button = page.getByRole('button', { name });
    await expect(button).toBeInViewport({ ratio: 0.99 });
    const { width, height, free } = await button.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return { width, height, free: there !== null && element.contains(there) };
    });
    expect({ name, free, wide: width >= least - 0.5, high: height >= least - 0.5 }).toEqual({
      ...{ name, free: true, wide: true, high: true },
    });
  }
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}, without dragging,`, () => {
    test.use({
      liveMap: true,
      viewport,
      contextOptions: { reducedMotion: 'reduce' },
      hasTouch: device === 'phone',
    });
    // the reader on the laptop every day, the presenter on the phone

    const onLaptop = device === 'laptop';
    test(
      'a reader moves and zooms the map by buttons, and Escape gives it back',
      onLaptop ? {} : LONG,
      async ({ page }) => {
        await openStory(page, 'tanks');
        const explore = page.getByRole('button', { name: 'Explore the map' });
        await explore.click();
        await expectPressable(page, device === 'phone' ? 44 : 28);
        await waitUntilSettled(page);
        const before = await screenshotMap(page);
        for (const [there, back] of THERE_AND_BACK) {
          await page.getByRole('button', { name: there }).click();
          await waitUntilSettled(page);
          await expect
            .poll(async () => pixelDifference(await screenshotMap(page), before), { message: there })
            .toBeGreaterThan(0.03);
          await page.getByRole('button', { name: back }).click();
          await waitUntilSettled(page);
          await expect
            .poll(async () => pixelDifference(await screenshotMap(page), before), { message: back })
            .toBeLessThan(0.001);
        }
        await page.getByRole('button', { name: 'Move north' }).press('Escape');
        await expect(page.getByRole('button', { name: 'Move north' })).toHaveCount(0);
        await expect(explore).toBeFocused();
        await expect(explore).toHaveAttribute('aria-pressed', 'false');
      },
    );

    test(
      'a presenter who has zoomed moves the map by buttons, and gives it back',
      onLaptop ? LONG : {},
      async ({ page }) => {
        await openTalk(page, '#tanks');
        await expect(page.getByRole('button', { name: 'Move north' })).toHaveCount(0);
        await page.keyboard.press('+');
        await expectPressable(page, device === 'phone' ? 44 : 32);
        await talkSettled(page);
        const before = await screenshotMap(page);
        await page.getByRole('button', { name: 'Move east' }).click();
        await talkSettled(page);
        await expect
          .poll(async () => pixelDifference(await screenshotMap(page), before))
          .toBeGreaterThan(0.03);
        // it was the map that moved, not the talk
        await expect(page.locator('[data-stop]')).toHaveAttribute('data-step', 'tanks');
        await page.getByRole('button', { name: 'Move west' }).click();
        await talkSettled(page);
        await expect.poll(async () => pixelDifference(await screenshotMap(page), before)).toBeLessThan(0.001);
        await page.getByRole('button', { name: 'Back to the step’s frame' }).click();
        await expect(page.getByRole('button', { name: 'Move north' })).toHaveCount(0);
      },
    );
  });
}
