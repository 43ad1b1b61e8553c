import { expect, type Page } from '@playwright/test';
import { LAPTOP, openStory, STORY_PATH, test, turnWheel, waitUntilSettled } from '../support/reading';

test.use({ liveMap: 'by software', paintMap: false, viewport: LAPTOP });
/** Camera flights take many animation frames, which software draws slowly. */
const reduceMotion = (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' });

/** Records the requests for the live map’s files. */
function recordMapRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/geo/')) requests.push(request.url());
  });
  return requests;
}

const settledLiveMap = (page: Page) => page.locator('[data-map="live"][data-settled="true"]');
const settledStill = (page: Page) => page.locator('[data-map="still"][data-settled="true"]');

test('where no graphics card draws, a step plays in its pictures, and no live map is fetched', async ({
  page,
}) => {
  const requests = recordMapRequests(page);
  await openStory(page, 'poznan');
  await expect(settledStill(page)).toBeVisible();
  const still = page.locator('[data-map-state] img[data-still="mixed-lessons"]:visible');
  const progressValues = new Set<string>();
  for (let turn = 0; turn < 80 && !progressValues.has('1'); turn++) {
    await page.mouse.move(200, 700);
    await turnWheel(page, 60);
    const [progress] = await still.evaluateAll((images) =>
      images.map((image) => image.getAttribute('data-progress')),
    );
    if (progress) progressValues.add(progress);
  }
  expect([...progressValues]).toEqual(['0.36', '0.66', '1']);
  expect(requests).toEqual([]);
});

test('a reader who explores has the live map until the story goes on, and may keep it', async ({ page }) => {
  await reduceMotion(page);
  await openStory(page, 'tanks');
  await page.getByRole('button', { name: 'Explore the map' }).click();
  await expect(settledLiveMap(page)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the story' }).click();
  await expect(settledStill(page)).toBeVisible();

  await page.getByRole('button', { name: 'Explore the map' }).click();
  await page.getByRole('checkbox', { name: 'Live map while reading' }).check();
  await page.getByRole('button', { name: 'Back to the story' }).click();
  await page.getByRole('button', { name: 'Explore the map' }).waitFor();
  await expect(page.locator('[data-map="live"]')).toBeVisible();
  await page.goto(STORY_PATH);
  await expect(settledLiveMap(page)).toBeVisible();
});

test('a talk has the live map as soon as it is moved or its names are hidden', async ({ page }) => {
  await reduceMotion(page);
  await page.goto('/present/fault-lines/#tanks');
  await waitUntilSettled(page);
  await expect(settledStill(page)).toBeVisible();
  await page.keyboard.press('+');
  await expect(settledLiveMap(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to the step’s frame' })).toBeVisible();
  await page.keyboard.press('0');
  await expect(settledStill(page)).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Before the lecture' })).toContainText(
    'No graphics card draws here',
  );
  await page.getByRole('button', { name: 'Draw it live all the time' }).click();
  await expect(settledLiveMap(page)).toBeVisible();
});
