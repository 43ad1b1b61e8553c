import { expect } from '@playwright/test';
import { readToTheEnd, runs, STORY, settled, stepsOf, test } from './reading';

// the browser itself has none
test.use({ mapDrawn: true, mayComplain: true });

test('a browser that has no 3D graphics at all reads the story to its end', async ({ page }) => {
  await page.goto(STORY);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await settled(page);
  const places = await readToTheEnd(page);
  expect(runs(places.map(({ step }) => step))).toEqual(await stepsOf(page));
});
