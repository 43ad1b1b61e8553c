import { expect } from '@playwright/test';
import { LAPTOP, PHONE, STORY_PATH, test, waitForAnimationFrames } from '../support/reading';

const PAGES = [
  '/',
  STORY_PATH,
  '/sources/',
  '/data/',
  '/stories/fault-lines/tables/',
  '/stories/fault-lines/sheets/',
  '/stories/fault-lines/sheets/ordered-when/',
  '/stories/fault-lines/sheets/risings/',
  '/stories/fault-lines/sheets/readings/',
  '/stories/fault-lines/glossary/',
  '/teach/',
  '/accessibility/',
  '/stories/fault-lines/hot-summer/',
  '/handout/fault-lines/',
  '/handout/fault-lines/hot-summer/',
  '/handout/fault-lines/notes/',
  '/stories/austria-1945-1955/',
  '/stories/belgrade-and-moscow/',
];

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device}`, () => {
    test.use({ viewport });

    test('home says what this is and leads to reading, presenting and embedding', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three stories on one map');
      const story = page.getByRole('article', { name: 'Fault Lines' });
      const readLink = story.getByRole('link', { name: 'Read the story' });
      await expect(readLink).toBeInViewport({ ratio: 1 });
      const presentLink = story.getByRole('link', { name: 'Present' });
      await expect(presentLink).toBeInViewport({ ratio: 1 });
      await expect(presentLink).toHaveAttribute('href', /\/present\/fault-lines\/$/);
      const embedLink = story.getByRole('link', { name: 'Embed' });
      await expect(embedLink).toBeInViewport({ ratio: 1 });
      await expect(embedLink).toHaveAttribute('href', /\/teach\/#frames-fault-lines$/);
      const picture = page.getByRole('img').first();
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      await readLink.click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(STORY_PATH);
    });

    test('each story of the home page stands on its own page, with its picture in either theme', async ({
      page,
    }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto('/');
        const stories = page.getByRole('article');
        await expect(stories).toHaveCount(3);
        for (const story of await stories.all()) {
          await story.scrollIntoViewIfNeeded();
          const [picture, title] = [story.getByRole('img'), story.getByRole('heading', { level: 2 })];
          await expect(picture).toHaveCount(1);
          const [pictureBox, titleBox] = [await picture.boundingBox(), await title.boundingBox()];
          if (device === 'laptop')
            // beside each other
            expect(pictureBox?.x ?? 0).toBeLessThan(titleBox?.x ?? 0);
          else expect(pictureBox?.y ?? 0).toBeLessThan(titleBox?.y ?? 0);
        }
      }
      await page.getByRole('article').nth(1).getByRole('link', { name: 'Read the story' }).click();
      const title = page.getByRole('heading', { level: 1 });
      await expect(title).toHaveText('How an occupation ended');
      // it has no strips, and its map covers nothing of the title
      const isUncovered = await title.evaluate((heading) => {
        const { left, top } = heading.getBoundingClientRect();
        return heading.contains(document.elementFromPoint(left + 20, top + 10));
      });
      expect(isUncovered).toBe(true);
    });
  });
}

for (const path of [
  '/',
  '/sources/',
  '/teach/',
  '/accessibility/',
  '/stories/fault-lines/hot-summer/',
  '/stories/fault-lines/sheets/risings/',
  '/handout/fault-lines/hot-summer/',
  '/handout/fault-lines/notes/',
]) {
  test(`${path} does not scroll sideways, from 320 to 1440 pixels wide`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 390, 640, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await waitForAnimationFrames(page);
      const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(pageWidth, `${width}`).toBeLessThanOrEqual(width);
    }
  });
}

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every link inside the site leads to a page and a place that exist', async ({ page, baseURL }) => {
    const hashesByPath = new Map<string, Set<string>>();
    for (const path of PAGES) {
      await page.goto(path);
      const addresses = await page.$$eval('a[href]', (links) =>
        links.map((link) => (link as HTMLAnchorElement).href),
      );
      for (const address of addresses.map((address) => new URL(address))) {
        if (address.origin !== baseURL) continue;
        const hashes = hashesByPath.get(address.pathname) ?? new Set();
        hashesByPath.set(address.pathname, hashes.add(decodeURIComponent(address.hash.slice(1))));
      }
    }
    const missing: string[] = [];
    for (const [path, hashes] of hashesByPath) {
      const response = await page.request.get(path);
      if (!response.ok()) missing.push(path);
      const html = [...hashes].some(Boolean) ? await response.text() : '';
      const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      for (const hash of hashes) if (hash && !ids.has(hash)) missing.push(`${path}#${hash}`);
    }
    expect(missing).toEqual([]);
  });

  test('the sources are there: the article, its bibliography, the map’s data and licences', async ({
    page,
  }) => {
    await page.goto('/sources/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/sources/i);
    await expect(page.getByText(/Kramer/).first()).toBeVisible();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(30);
    for (const pattern of [/Natural Earth/, /GeoNames/, /approximate/i, /Creative Commons Attribution 4.0/]) {
      await expect(page.getByText(pattern).first()).toBeVisible();
    }
  });
});
