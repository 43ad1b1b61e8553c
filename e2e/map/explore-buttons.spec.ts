import { expect, type Page } from '@playwright/test';
import { pixelDifference, screenshotMap } from '../support/compare-pictures';
import { LAPTOP, LONG, openMapMenu, openStory, PHONE, test, waitUntilSettled } from '../support/reading';
import { openTalk, waitUntilTalkSettled } from '../support/talk';

const BUTTONS = ['Move north', 'Move west', 'Move south', 'Move east', 'Zoom in', 'Zoom out'];
/** Buttons that undo each other. */
const OPPOSITE_BUTTONS = [
  ['Move north', 'Move south'],
  ['Move west', 'Move east'],
  ['Zoom in', 'Zoom out'],
] as const;

/** Expects every button in view, uncovered, and at least so many pixels wide and high (WCAG 2.2, 2.5.8). */
async function expectLargeButtons(page: Page, minSize: number): Promise<void> {
  for (const name of BUTTONS) {
    const button = page.getByRole('button', { name });
    await expect(button).toBeInViewport({ ratio: 0.99 });
    const { width, height, uncovered } = await button.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const topElement = document.elementFromPoint(left + width / 2, top + height / 2);
      return { width, height, uncovered: topElement !== null && element.contains(topElement) };
    });
    expect({ name, uncovered, wide: width >= minSize - 0.5, high: height >= minSize - 0.5 }).toEqual({
      ...{ name, uncovered: true, wide: true, high: true },
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
    // every day the reader is tested on the laptop and the presenter on the phone
    const isLaptop = device === 'laptop';
    test(
      'a reader moves and zooms the map by buttons, and Escape returns it to the story',
      isLaptop ? {} : LONG,
      async ({ page }) => {
        await openStory(page, 'tanks');
        const explore = page.getByRole('button', { name: 'Explore the map' });
        await openMapMenu(page);
        await explore.click();
        await expectLargeButtons(page, device === 'phone' ? 44 : 28);
        await waitUntilSettled(page);
        const before = await screenshotMap(page);
        for (const [name, opposite] of OPPOSITE_BUTTONS) {
          await page.getByRole('button', { name }).click();
          await waitUntilSettled(page);
          await expect
            .poll(async () => pixelDifference(await screenshotMap(page), before), { message: name })
            .toBeGreaterThan(0.03);
          await page.getByRole('button', { name: opposite }).click();
          await waitUntilSettled(page);
          await expect
            .poll(async () => pixelDifference(await screenshotMap(page), before), { message: opposite })
            .toBeLessThan(0.001);
        }
        await page.getByRole('button', { name: 'Move north' }).press('Escape');
        await expect(page.getByRole('button', { name: 'Move north' })).toHaveCount(0);
        const starts = isLaptop ? explore : page.getByRole('button', { name: 'Map menu' });
        await expect(starts).toBeFocused();
        await expect(page.locator('[data-explore]')).toHaveAttribute('aria-pressed', 'false');
      },
    );

    test(
      'a presenter who has zoomed moves the map by buttons, and returns it to the talk',
      isLaptop ? LONG : {},
      async ({ page }) => {
        await openTalk(page, '#tanks');
        await expect(page.getByRole('button', { name: 'Move north' })).toHaveCount(0);
        await page.keyboard.press('+');
        await expectLargeButtons(page, device === 'phone' ? 44 : 32);
        await waitUntilTalkSettled(page);
        const before = await screenshotMap(page);
        await page.getByRole('button', { name: 'Move east' }).click();
        await waitUntilTalkSettled(page);
        await expect
          .poll(async () => pixelDifference(await screenshotMap(page), before))
          .toBeGreaterThan(0.03);
        // the buttons moved the map, not the talk
        await expect(page.locator('[data-stop]')).toHaveAttribute('data-step', 'tanks');
        await page.getByRole('button', { name: 'Move west' }).click();
        await waitUntilTalkSettled(page);
        await expect.poll(async () => pixelDifference(await screenshotMap(page), before)).toBeLessThan(0.001);
        await page.getByRole('button', { name: 'Back to the step’s frame' }).click();
        await expect(page.getByRole('button', { name: 'Move north' })).toHaveCount(0);
      },
    );
  });
}
