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

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, () => {
    test.use({ viewport });

    for (const path of ['/', '/sources/']) {
      test(`${path} has nothing that shuts readers out`, async ({ page }) => {
        await page.goto(path);
        await expectAccessible(page);
      });
    }

    test('the beginning of the story has nothing that shuts readers out', async ({ page }) => {
      await open(page);
      await expectAccessible(page);
    });

    test('the middle of the story, its notes open, has nothing that shuts readers out', async ({ page }) => {
      await open(page, 'tanks');
      for (const summary of await page.locator('section#tanks summary').all()) await summary.click();
      await expectAccessible(page);
    });

    test('the open contents have nothing that shuts readers out', async ({ page }) => {
      await open(page);
      await page.getByRole('button', { name: 'Contents' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
