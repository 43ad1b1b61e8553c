import { expect, type Page } from '@playwright/test';
import { expectSamePicture, pixelDifference, screenshotMap } from '../support/compare-pictures';
import { openStory, STORY_PATH, test, waitUntilSettled } from '../support/reading';

const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe('Without a map', () => {
  test('the theme follows the system until it is chosen, and the choice is remembered', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const light = await paperOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paperOf(page);
    expect(dark).not.toBe(light);

    await page.goto(STORY_PATH);
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    expect(await paperOf(page)).toBe(light);
    for (const path of [STORY_PATH, '/']) {
      await page.goto(path);
      expect(await paperOf(page)).toBe(light);
    }
  });

  for (const [chosen, system] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    test(`a page chosen ${chosen} never shows ${system} paper, though the system asks for it`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: chosen });
      await page.goto(STORY_PATH);
      await page.locator('[data-scene]').waitFor();
      const due = await paperOf(page);
      await page.emulateMedia({ colorScheme: system });
      await page.getByRole('button', { name: `Switch to the ${chosen} theme` }).click();
      await page.addInitScript(() => {
        const papers: string[] = [];
        Object.assign(window, { papers });
        const look = () => {
          if (document.body) papers.push(getComputedStyle(document.documentElement).backgroundColor);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.reload({ waitUntil: 'load' });
      await waitUntilSettled(page);
      const papers = await page.evaluate(() => (window as unknown as { papers: string[] }).papers);
      expect(papers.length).toBeGreaterThan(3);
      expect([...new Set(papers)]).toEqual([due]);
    });
  }
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, contextOptions: { reducedMotion: 'reduce' } });

  test('the map takes on the theme at once, and looks as if opened in it', async ({ page }) => {
    await openStory(page, 'tanks');
    const light = await screenshotMap(page);
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await waitUntilSettled(page);
    const dark = await screenshotMap(page);
    expect(pixelDifference(dark, light)).toBeGreaterThan(0.3);
    const fresh = await page.context().newPage();
    await openStory(fresh, 'tanks');
    await expectSamePicture(dark, await screenshotMap(fresh), 'the dark theme, switched to and opened in');
    await fresh.close();
  });
});
