import { expect, type Page } from '@playwright/test';
import { goByContents, LONG, readToTheEnd, runs, STORY, settled, stepsOf, test } from '../support/reading';

// the browser itself has none
test.use({ mapDrawn: true, mayComplain: true });

async function openWithStill(page: Page): Promise<void> {
  await page.goto(STORY);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await settled(page);
}

test('a browser that has no 3D graphics at all has the still of the step that one goes to', async ({
  page,
}) => {
  await openWithStill(page);
  await goByContents(page, 'volna');
  await expect(page.locator('[data-map-state] img[data-still="volna"]:visible')).toBeInViewport();
  await expect(page.locator('[data-map="still"]')).toBeVisible();
});

test('a browser that has no 3D graphics at all reads the story to its end', LONG, async ({ page }) => {
  await openWithStill(page);
  const places = await readToTheEnd(page);
  expect(runs(places.map(({ step }) => step))).toEqual(await stepsOf(page));
});
