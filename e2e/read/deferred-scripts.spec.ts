import { expect, type Page } from '@playwright/test';
import { HOT_SUMMER_PATH } from '../support/embedding';
import { STORY_PATH, test, waitForStep } from '../support/reading';

const isScript = (address: string): boolean => /\/_next\/static\/chunks\/[^/]+\.js$/.test(address);

/** Holds the first picture back until it is released, and records the scripts that are requested. */
async function holdPicture(
  page: Page,
): Promise<{ scripts: string[]; requested: Promise<void>; release: () => void }> {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (isScript(request.url())) scripts.push(request.url());
  });
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let resolveRequested = () => {};
  const requested = new Promise<void>((resolve) => {
    resolveRequested = resolve;
  });
  await page.route('**/stills/**', async (route) => {
    resolveRequested();
    await released;
    await route.continue();
  });
  return { scripts, requested, release };
}

for (const path of [STORY_PATH, HOT_SUMMER_PATH])
  test(`text and the first picture of ${path} load before any script`, async ({ page }) => {
    const picture = await holdPicture(page);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await picture.requested;
    await expect(page.locator('h1')).toBeAttached();
    expect(picture.scripts).toEqual([]);
    picture.release();
    await expect(page.locator('html')).toHaveAttribute('data-started', '');
    expect(picture.scripts.length).toBeGreaterThan(0);
  });

test('a reader who acts gets the scripts at once, whatever becomes of the picture', async ({ page }) => {
  const picture = await holdPicture(page);
  await page.goto(STORY_PATH, { waitUntil: 'domcontentloaded' });
  await picture.requested;
  await page.keyboard.press('Tab');
  await expect(page.locator('html')).toHaveAttribute('data-started', '');
  picture.release();
});

test('a picture that never loads holds no script back', async ({ page }) => {
  await holdPicture(page);
  await page.goto(STORY_PATH, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-started', '');
});

test('the address of a step loads its scripts without waiting for the picture of another', async ({
  page,
}) => {
  const picture = await holdPicture(page);
  await page.goto(`${STORY_PATH}#volna`, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-started', '');
  picture.release();
  await waitForStep(page, 'volna');
});
