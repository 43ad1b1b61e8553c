import { expect, type Page } from '@playwright/test';
import { HOT_SUMMER_PATH } from '../support/embedding';
import { STORY_PATH, test, waitForStep } from '../support/reading';

const isProgram = (address: string): boolean => /\/_next\/static\/chunks\/[^/]+\.js$/.test(address);

/** Holds the first picture back, and notes the programs that are asked for. */
async function withPictureHeld(
  page: Page,
): Promise<{ programs: string[]; asked: Promise<void>; let: () => void }> {
  const programs: string[] = [];
  page.on('request', (request) => {
    if (isProgram(request.url())) programs.push(request.url());
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let noteAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    noteAsked = resolve;
  });
  await page.route('**/stills/**', async (route) => {
    noteAsked();
    await held;
    await route.continue();
  });
  return { programs, asked, let: release };
}

for (const path of [STORY_PATH, HOT_SUMMER_PATH])
  test(`words and the first picture of ${path} come before any program`, async ({ page }) => {
    const first = await withPictureHeld(page);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await first.asked;
    await expect(page.locator('h1')).toBeAttached();
    expect(first.programs).toEqual([]);
    first.let();
    await expect(page.locator('html')).toHaveAttribute('data-started', '');
    expect(first.programs.length).toBeGreaterThan(0);
  });

test('a reader who acts has the programs at once, whatever becomes of the picture', async ({ page }) => {
  const first = await withPictureHeld(page);
  await page.goto(STORY_PATH, { waitUntil: 'domcontentloaded' });
  await first.asked;
  await page.keyboard.press('Tab');
  await expect(page.locator('html')).toHaveAttribute('data-started', '');
  first.let();
});

test('a picture that never comes keeps no program away', async ({ page }) => {
  await withPictureHeld(page);
  await page.goto(STORY_PATH, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-started', '');
});

test('the address of a step has its programs without waiting for a picture of another', async ({ page }) => {
  const first = await withPictureHeld(page);
  await page.goto(`${STORY_PATH}#volna`, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-started', '');
  first.let();
  await waitForStep(page, 'volna');
});
