import { expect, type Page } from '@playwright/test';
import { LAPTOP, openStory, STORY_PATH, test, turnWheel, waitUntilSettled } from '../support/reading';

test.use({ liveMap: 'by software', paintMap: false, viewport: LAPTOP });
/** A live map that flies draws many frames to the same place. */
const lessMotion = (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' });

/** Files of the live map that a page asks for. */
function mapFiles(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/geo/')) asked.push(request.url());
  });
  return asked;
}

const live = (page: Page) => page.locator('[data-map="live"][data-settled="true"]');
const still = (page: Page) => page.locator('[data-map="still"][data-settled="true"]');

test('where no graphics card draws, a step plays in its pictures, and no live map is fetched', async ({
  page,
}) => {
  const asked = mapFiles(page);
  await openStory(page, 'poznan');
  await expect(still(page)).toBeVisible();
  const shown = page.locator('[data-map-state] img[data-still="mixed-lessons"]:visible');
  const seen = new Set<string>();
  for (let turn = 0; turn < 80 && !seen.has('1'); turn++) {
    await page.mouse.move(200, 700);
    await turnWheel(page, 60);
    const [picture] = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-progress')));
    if (picture) seen.add(picture);
  }
  expect([...seen]).toEqual(['0.36', '0.66', '1']);
  expect(asked).toEqual([]);
});

test('a reader who explores has the live map until the story goes on, and may keep it', async ({ page }) => {
  await lessMotion(page);
  await openStory(page, 'tanks');
  await page.getByRole('button', { name: 'Explore the map' }).click();
  await expect(live(page)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the story' }).click();
  await expect(still(page)).toBeVisible();

  await page.getByRole('button', { name: 'Explore the map' }).click();
  await page.getByRole('checkbox', { name: 'Live map while reading' }).check();
  await page.getByRole('button', { name: 'Back to the story' }).click();
  await page.getByRole('button', { name: 'Explore the map' }).waitFor();
  await expect(page.locator('[data-map="live"]')).toBeVisible();
  await page.goto(STORY_PATH);
  await expect(live(page)).toBeVisible();
});

test('a talk has the live map as soon as it is moved or its names are hidden', async ({ page }) => {
  await lessMotion(page);
  await page.goto('/present/fault-lines/#tanks');
  await waitUntilSettled(page);
  await expect(still(page)).toBeVisible();
  await page.keyboard.press('+');
  await expect(live(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to the step’s frame' })).toBeVisible();
  await page.keyboard.press('0');
  await expect(still(page)).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Before the lecture' })).toContainText(
    'No graphics card draws here',
  );
  await page.getByRole('button', { name: 'Draw it live all the time' }).click();
  await expect(live(page)).toBeVisible();
});
