import { expect } from '@playwright/test';
import { getStepIds, openStory, STORY_PATH, test, waitForStep, waitUntilSettled } from '../support/reading';

test('a reader who comes back is offered the step where they stopped', async ({ page }) => {
  await openStory(page);
  const step = (await getStepIds(page))[11] ?? '';
  await page.goto('about:blank');
  await openStory(page, step);
  await page.goto('about:blank');
  await page.goto(STORY_PATH);
  const offer = page.getByRole('complementary', { name: 'Where you were' });
  await expect(offer).toContainText('step 12');
  await offer.getByRole('button').first().click();
  await waitForStep(page, step);
  await expect(offer).toBeHidden();
});

test('the offer can be declined, and a first visit has none', async ({ page }) => {
  await openStory(page);
  const offer = page.getByRole('complementary', { name: 'Where you were' });
  await expect(offer).toBeHidden();
  const step = (await getStepIds(page))[11] ?? '';
  await page.goto('about:blank');
  await openStory(page, step);
  await page.goto('about:blank');
  await page.goto(STORY_PATH);
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toBeHidden();
  await waitUntilSettled(page);
});
