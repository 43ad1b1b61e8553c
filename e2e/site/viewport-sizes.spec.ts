import { expect, type Page } from '@playwright/test';
import { getStepIds, LAPTOP, LONG, PHONE, STORY_PATH, test, waitForStep } from '../support/reading';

const WINDOW_SIZES: Record<string, { width: number; height: number }> = {
  laptop: LAPTOP,
  phone: PHONE,
  'tablet held upright': { width: 768, height: 1024 },
  'phone on its side': { width: 844, height: 390 },
  'projector of 4 to 3': { width: 1024, height: 768 },
  'large laptop': { width: 1440, height: 900 },
  'small phone, 320 pixels wide': { width: 320, height: 640 },
  'laptop at 200 %': { width: 640, height: 400 },
};

/** Those of nine points of a step’s title that something else covers. */
const findCoveredPoints = (page: Page, step: string) =>
  page
    .locator(`section#${step}`)
    .getByRole('heading', { level: 2 })
    .evaluate((title) => {
      const { left, top, width, height } = title.getBoundingClientRect();
      const covered: string[] = [];
      for (const x of [0.02, 0.5, 0.98]) {
        for (const y of [0.1, 0.5, 0.9]) {
          const topElement = document.elementFromPoint(left + x * width, top + y * height);
          if (topElement !== title && !title.contains(topElement))
            covered.push(`${x} ${y} ${topElement?.className}`);
        }
      }
      return covered;
    });

/** Texts that are clipped or extend beyond the window; the start of each. */
const findOverflowingTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section h2, section p, section li, section summary, h1')]
      // what only screen readers have is a pixel wide
      .filter((element) => element.getClientRects().length > 0 && element.clientWidth > 1)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const isClipped =
          getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
        return (
          isClipped || left < 0 || right > window.innerWidth || element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => element.textContent?.slice(0, 60)),
  );

/** Sizes between others, which only the long tests cover. */
const LONG_ONLY = ['phone', 'tablet held upright', 'projector of 4 to 3', 'large laptop'];

for (const [name, viewport] of Object.entries(WINDOW_SIZES)) {
  test.describe(`On a ${name}`, LONG_ONLY.includes(name) ? LONG : {}, () => {
    test.use({ viewport });

    test('nothing scrolls sideways, no text is clipped, the map is large and covers no title', async ({
      page,
    }) => {
      for (const step of ['tanks', 'hesitation']) {
        await page.goto('about:blank');
        await page.goto(`${STORY_PATH}#${step}`);
        await waitForStep(page, step);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
        await expect(page.locator(`section#${step}`).getByRole('heading', { level: 2 })).toBeInViewport({
          ratio: 1,
        });
        expect(await findCoveredPoints(page, step)).toEqual([]);
      }
      expect((await getStepIds(page)).at(-1)).toBe('hesitation');
      expect(await findOverflowingTexts(page)).toEqual([]);

      const mapColumn = await page.locator(':has(> [data-map-state])').boundingBox();
      const prose = await page.getByRole('main').boundingBox();
      if (!mapColumn || !prose) throw new Error('no map or no prose');
      const isMapAbove = mapColumn.x < prose.x + prose.width && prose.x < mapColumn.x + mapColumn.width;
      if (isMapAbove) expect(mapColumn.height / viewport.height).toBeGreaterThanOrEqual(0.45);
      else expect(mapColumn.width / viewport.width).toBeGreaterThanOrEqual(0.5);
    });
  });
}

for (const [name, viewport] of Object.entries({
  'laptop at 400 %': { width: 320, height: 200 },
  'phone on its side at 200 %': { width: 427, height: 267 },
})) {
  test.describe(`On a ${name}`, () => {
    test.use({ viewport });

    test('the prose has the whole window: the map is above the story and scrolls away', async ({ page }) => {
      await page.goto(`${STORY_PATH}#tanks`);
      await waitForStep(page, 'tanks');
      await expect(page.locator('section#tanks').getByRole('heading', { level: 2 })).toBeInViewport();
      expect(await findCoveredPoints(page, 'tanks')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
      expect(await findOverflowingTexts(page)).toEqual([]);
      const map = await page.locator('[data-map-state]').boundingBox();
      expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThan(0);
    });
  });
}
