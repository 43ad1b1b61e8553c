import { expect } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { openStory, PHONE, STORY_PATH, test } from '../support/reading';

const GERMAN_STORY = `/de${STORY_PATH}`;

test.describe('The site in another language', () => {
  test('a reader goes from a step to the same step in German, and back', async ({ page }) => {
    await openStory(page, 'tanks');
    await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).click();
    await expect(page).toHaveURL(`${GERMAN_STORY}#tanks`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page).toHaveTitle(/^Bruchlinien: Moskau und sein Block/);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Heißer Sommer' })).toBeVisible();
    const step = page.locator('section#tanks');
    await expect(step).toBeInViewport();
    await expect(step).toContainText('Panzer');
    const map = page.getByRole('complementary', { name: 'Karte und Zeitleisten' });
    await expect(map.getByText('17. Juni 1953').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(`${STORY_PATH}#tanks`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  });

  test.describe('on a phone', () => {
    test.use({ viewport: PHONE });

    test('the link stands in the contents, and nothing is wider than the window', async ({ page }) => {
      await page.goto(GERMAN_STORY);
      await page.getByRole('button', { name: 'Inhalt' }).click();
      await expect(page.getByRole('dialog').getByRole('link', { name: 'English' })).toBeVisible();
      for (const path of [GERMAN_STORY, '/de/', '/de/teach/', '/de/handout/fault-lines/']) {
        await page.goto(path);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });
  });

  test('a page names its other languages, and a story without a translation has none', async ({
    request,
  }) => {
    const languagesOf = async (path: string) =>
      [...(await (await request.get(path)).text()).matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag);
    for (const path of ['/sources/', '/de/sources/'])
      expect(await languagesOf(path)).toEqual(expect.arrayContaining(['en-GB', 'de', 'x-default']));
    expect(await languagesOf('/stories/belgrade-and-moscow/')).toEqual([]);
    expect((await request.get('/de/stories/belgrade-and-moscow/')).status()).toBe(404);
  });
});
