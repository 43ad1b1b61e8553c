import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { LAPTOP, open, PHONE, test } from './reading';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const inWords = (violations: Found) =>
  violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );

/** Fails on what WCAG 2.2 AA forbids; tells of what good practice advises. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags([...WCAG, 'best-practice']).analyze();
  const advised = violations.filter(({ tags }) => !tags.some((tag) => WCAG.includes(tag)));
  for (const warning of inWords(advised)) {
    console.log(`advice: ${warning}`);
    test.info().annotations.push({ type: 'advice', description: warning });
  }
  expect(inWords(violations.filter((violation) => !advised.includes(violation)))).toEqual([]);
}

/** Everything a reader can open, in both themes and sizes; with the map where it adds something to press. */
for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`On a ${device}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, mapDrawn: false });

      for (const path of ['/', '/sources/']) {
        test(`${path} shuts no reader out`, async ({ page }) => {
          await page.goto(path);
          await expectAccessible(page);
        });
      }

      test('the story shuts no reader out, its notes and its contents open', async ({ page }) => {
        await open(page);
        await expectAccessible(page);
        await open(page, 'tanks');
        for (const summary of await page.locator('section#tanks summary').all()) await summary.click();
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Contents' }).click();
        await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }

  test.describe(`On a ${device}, with the map`, () => {
    test.use({ viewport });

    test('the story shuts no reader out', async ({ page }) => {
      await open(page, 'tanks');
      await expect(page.locator('[data-map="live"]')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
