import { expect, type Page } from '@playwright/test';
import { expectSamePicture, pixelDifference, screenshotMap } from '../support/compare-pictures';
import { openStory, STORY_PATH, test, waitUntilSettled } from '../support/reading';

const getBackground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe('Without a map', () => {
  test('the theme follows the system until it is chosen, and the choice is remembered', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const light = await getBackground(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await getBackground(page);
    expect(dark).not.toBe(light);

    await page.goto(STORY_PATH);
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    expect(await getBackground(page)).toBe(light);
    for (const path of [STORY_PATH, '/']) {
      await page.goto(path);
      expect(await getBackground(page)).toBe(light);
    }
  });

  for (const [chosen, system] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    test(`with the ${chosen} theme chosen a page never has the ${system} background of the system’s theme`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: chosen });
      await page.goto(STORY_PATH);
      await page.locator('[data-scene]').waitFor();
      const expected = await getBackground(page);
      await page.emulateMedia({ colorScheme: system });
      await page.getByRole('button', { name: `Switch to the ${chosen} theme` }).click();
      await page.addInitScript(() => {
        const backgrounds: string[] = [];
        Object.assign(window, { backgrounds });
        const record = () => {
          if (document.body) backgrounds.push(getComputedStyle(document.documentElement).backgroundColor);
          requestAnimationFrame(record);
        };
        requestAnimationFrame(record);
      });
      await page.reload({ waitUntil: 'load' });
      await waitUntilSettled(page);
      const backgrounds = await page.evaluate(
        () => (window as unknown as { backgrounds: string[] }).backgrounds,
      );
      expect(backgrounds.length).toBeGreaterThan(3);
      expect([...new Set(backgrounds)]).toEqual([expected]);
    });
  }
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, contextOptions: { reducedMotion: 'reduce' } });

  test('the map changes its theme at once, and looks as if opened in it', async ({ page }) => {
    await openStory(page, 'tanks');
    const light = await screenshotMap(page);
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await waitUntilSettled(page);
    const dark = await screenshotMap(page);
    expect(pixelDifference(dark, light)).toBeGreaterThan(0.3);
    const newPage = await page.context().newPage();
    await openStory(newPage, 'tanks');
    await expectSamePicture(dark, await screenshotMap(newPage), 'the dark theme, switched to and opened in');
    await newPage.close();
  });
});
