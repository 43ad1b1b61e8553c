import { expect, type Page } from '@playwright/test';
import {
  dropRepeats,
  getStepIds,
  goToStepByContents,
  LONG,
  STORY_PATH,
  scrollToEnd,
  test,
  waitUntilSettled,
} from '../support/reading';

// the project disables WebGL in the browser itself
test.use({ liveMap: true, allowErrors: true });

async function openStoryWithStill(page: Page): Promise<void> {
  await page.goto(STORY_PATH);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await waitUntilSettled(page);
}

test('a browser that has no 3D graphics at all shows the still of each step', async ({ page }) => {
  await openStoryWithStill(page);
  await goToStepByContents(page, 'volna');
  await expect(page.locator('[data-map-state] img[data-still="volna"]:visible')).toBeInViewport();
  await expect(page.locator('[data-map="still"]')).toBeVisible();
});

test('a browser that has no 3D graphics at all reads the story to its end', LONG, async ({ page }) => {
  await openStoryWithStill(page);
  const positions = await scrollToEnd(page);
  expect(dropRepeats(positions.map(({ step }) => step))).toEqual(await getStepIds(page));
});
