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

/** Runs in the page: the address of the picture that was its largest paint so far; none if that was of words. */
const largestPaint = () =>
  new Promise<string>((done) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1) as PerformanceEntry & { url?: string };
      done(last.url ?? '');
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });

const stillOf = (page: Page, step: string) =>
  page.locator(`[data-map-state] img[data-still="${step}"]:visible`);

test.describe('Before the live map', () => {
  for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    test.describe(`on a ${device}`, device === 'laptop' ? {} : LONG, () => {
      test.use({ liveMap: true, paintMap: false, viewport });

      test('the still of the step is there, and the live map takes its place without a jump', async ({
        page,
      }) => {
        let letGo: () => void = () => undefined;
        const gate = new Promise<void>((done) => {
          letGo = done;
        });
        await page.route('**/geo/*.json', async (route) => {
          await gate;
          await route.continue();
        });
        await page.goto(STORY_PATH);
        const still = page.locator('[data-map-state] img[data-still="question"]:visible');
        await expect(still).toBeInViewport();
        await expect
          .poll(() => still.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
          .toBeGreaterThan(300);
        await expect(page.locator('[data-map="loading"]')).toBeVisible();
        // the largest paint is the still’s, once it is painted, and the map has not even begun
        await expect.poll(() => page.evaluate(largestPaint)).toMatch(/\/stills\/fault-lines\/question-/);
        const window = await page.locator('[data-map-state]').boundingBox();
        letGo();
        await expect(page.locator('[data-map="live"]')).toBeVisible();
        await waitUntilSettled(page);
        await expect(still).toHaveCount(0);
        expect(await page.locator('[data-map-state]').boundingBox()).toEqual(window);
      });
    });
  }
});

test.describe('Graphics lost in mid-story, which do not come back,', () => {
  test.use({ liveMap: true, paintMap: false });

  /** Reads ‘hard-turn’ on its live map, and has that go. */
  async function loseMap(page: Page): Promise<void> {
    await openStory(page, 'hard-turn');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await loseGraphicsContext(page);
    await expect(stillOf(page, 'hard-turn')).toBeInViewport();
    await expect(page.locator('[data-map="still"]')).toBeVisible();
  }

  test('leave still and words to the story’s end', LONG, async ({ page }) => {
    await loseMap(page);
    const places = await scrollToEnd(page);
    const steps = await getStepIds(page);
    expect(dropRepeats(places.map(({ step }) => step))).toEqual(steps.slice(steps.indexOf('hard-turn')));
    await expect(stillOf(page, steps.at(-1) ?? '')).toBeInViewport();
  });
});

test('where nothing moves, the pictures of a step follow the reader', async ({ page }) => {
  await openStory(page, 'belgrade');
  const seen = new Set<string>();
  const picture = page.locator('[data-map-state] img[data-still="withdrawal"]:visible');
  for (let turn = 0; turn < 120 && !seen.has('1'); turn++) {
    await page.mouse.move(200, 700);
    await turnWheel(page, 40);
    const [shown] = await picture.evaluateAll((all) => all.map((one) => one.getAttribute('data-progress')));
    if (shown) seen.add(shown);
  }
  expect([...seen]).toEqual(['0.3', '0.51', '0.64', '0.7', '0.85', '1']);
});
