import { expect } from '@playwright/test';
import { arrived, open, STORY, settled, stepsOf, test } from '../support/reading';

test('a reader who comes back is offered the step where they stopped', async ({ page }) => {
  await open(page);
  const step = (await stepsOf(page))[11] ?? '';
  await page.goto('about:blank');
  await open(page, step);
  await page.goto('about:blank');
  await page.goto(STORY);
  const offer = page.getByRole('complementary', { name: 'Where you were' });
  await expect(offer).toContainText('step 12');
  await offer.getByRole('button').first().click();
  await arrived(page, step);
  await expect(offer).toBeHidden();
});

test('the offer can be waved away, and a first visit has none', async ({ page }) => {
  await open(page);
  const offer = page.getByRole('complementary', { name: 'Where you were' });
  await expect(offer).toBeHidden();
  const step = (await stepsOf(page))[11] ?? '';
  await page.goto('about:blank');
  await open(page, step);
  await page.goto('about:blank');
  await page.goto(STORY);
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toBeHidden();
  await settled(page);
});
