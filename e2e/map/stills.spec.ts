import { expect, type Page } from '@playwright/test';
import { loseGraphicsContext } from '../support/faults';
import {
  dropRepeats,
  getStepIds,
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  STORY_PATH,
  scrollToEnd,
  test,
  turnWheel,
  waitUntilSettled,
} from '../support/reading';

/** Runs in the page: address of the image that was its largest contentful paint so far; empty if that was text. */
const getLargestPaint = () =>
  new Promise<string>((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1) as PerformanceEntry & { url?: string };
      resolve(last.url ?? '');
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });

const visibleStill = (page: Page, step: string) =>
  page.locator(`[data-map-state] img[data-still="${step}"]:visible`);

test.describe('Before the live map', () => {
  for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    test.describe(`on a ${device}`, device === 'laptop' ? {} : LONG, () => {
      test.use({ liveMap: true, paintMap: false, viewport });

      test('the still of the step is there, and the live map takes its place without a jump', async ({
        page,
      }) => {
        let release: () => void = () => undefined;
        const released = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route('**/geo/*.json', async (route) => {
          await released;
          await route.continue();
        });
        await page.goto(STORY_PATH);
        const still = page.locator('[data-map-state] img[data-still="question"]:visible');
        await expect(still).toBeInViewport();
        await expect
          .poll(() => still.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
          .toBeGreaterThan(300);
        await expect(page.locator('[data-map="loading"]')).toBeVisible();
        // the still is the largest contentful paint, before the map has begun to draw
        await expect.poll(() => page.evaluate(getLargestPaint)).toMatch(/\/stills\/fault-lines\/question-/);
        const bounds = await page.locator('[data-map-state]').boundingBox();
        release();
        await expect(page.locator('[data-map="live"]')).toBeVisible();
        await waitUntilSettled(page);
        await expect(still).toHaveCount(0);
        expect(await page.locator('[data-map-state]').boundingBox()).toEqual(bounds);
      });
    });
  }
});

test.describe('Graphics lost in mid-story, which do not come back,', () => {
  test.use({ liveMap: true, paintMap: false });

  /** Opens ‘hard-turn’ with the live map, and loses its graphics context. */
  async function loseMap(page: Page): Promise<void> {
    await openStory(page, 'hard-turn');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await loseGraphicsContext(page);
    await expect(visibleStill(page, 'hard-turn')).toBeInViewport();
    await expect(page.locator('[data-map="still"]')).toBeVisible();
  }

  test('leave stills and prose to the story’s end', LONG, async ({ page }) => {
    await loseMap(page);
    const positions = await scrollToEnd(page);
    const steps = await getStepIds(page);
    expect(dropRepeats(positions.map(({ step }) => step))).toEqual(steps.slice(steps.indexOf('hard-turn')));
    await expect(visibleStill(page, steps.at(-1) ?? '')).toBeInViewport();
  });
});

test('without a live map the stills of a step follow the reader', async ({ page }) => {
  await openStory(page, 'belgrade');
  const progressValues = new Set<string>();
  const still = page.locator('[data-map-state] img[data-still="withdrawal"]:visible');
  for (let turn = 0; turn < 120 && !progressValues.has('1'); turn++) {
    await page.mouse.move(200, 700);
    await turnWheel(page, 40);
    const [progress] = await still.evaluateAll((images) =>
      images.map((image) => image.getAttribute('data-progress')),
    );
    if (progress) progressValues.add(progress);
  }
  // two stops may be closer to one another than a turn of the wheel is long
  const visited = [...progressValues];
  expect(visited).toEqual(
    ['0.3', '0.51', '0.64', '0.7', '0.85', '1'].filter((stop) => visited.includes(stop)),
  );
  expect(visited.length).toBeGreaterThan(4);
  expect(visited.at(-1)).toBe('1');
});
