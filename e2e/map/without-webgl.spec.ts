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

// the browser itself has none
test.use({ liveMap: true, allowErrors: true });

async function openWithStill(page: Page): Promise<void> {
  await page.goto(STORY_PATH);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await waitUntilSettled(page);
}

test('a browser that has no 3D graphics at all has the still of the step that one goes to', async ({
  page,
}) => {
  await openWithStill(page);
  await goToStepByContents(page, 'volna');
  await expect(page.locator('[data-map-state] img[data-still="volna"]:visible')).toBeInViewport();
  await expect(page.locator('[data-map="still"]')).toBeVisible();
});

test('a browser that has no 3D graphics at all reads the story to its end', LONG, async ({ page }) => {
  await openWithStill(page);
  const places = await scrollToEnd(page);
  expect(dropRepeats(places.map(({ step }) => step))).toEqual(await getStepIds(page));
});
