import { expect } from '@playwright/test';
import { loseContext } from './mishaps';
import {
  LAPTOP,
  open,
  PHONE,
  readToTheEnd,
  refuseWebGL,
  runs,
  STORY,
  settled,
  stepsOf,
  test,
  turnWheel,
} from './reading';

/** Runs in the page: the address of the picture that was its largest paint so far; none if that was of words. */
const largestPaint = () =>
  new Promise<string>((done) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1) as PerformanceEntry & { url?: string };
      done(last.url ?? '');
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });

test.describe('Before the live map', () => {
  for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    test.describe(`on a ${device}`, () => {
      test.use({ viewport });

      test('the still of the step is there, and the live map takes its place without a jump', async ({
        page,
      }) => {
        let letGo: () => void = () => undefined;
        const gate = new Promise<void>((done) => {
          letGo = done;
        });
        await page.route('**/*.geojson', async (route) => {
          await gate;
          await route.continue();
        });
        await page.goto(STORY);
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
        await settled(page);
        await expect(still).toHaveCount(0);
        expect(await page.locator('[data-map-state]').boundingBox()).toEqual(window);
      });
    });
  }
});

test('graphics lost in mid-story, which do not come back, leave still and words to the story’s end', async ({
  page,
}) => {
  await open(page, 'hard-turn');
  await expect(page.locator('[data-map="live"]')).toBeVisible();
  await loseContext(page);
  await expect(page.locator('[data-map-state] img[data-still="hard-turn"]:visible')).toBeInViewport();
  await expect(page.locator('[data-map="still"]')).toBeVisible();
  const places = await readToTheEnd(page);
  const steps = await stepsOf(page);
  expect(runs(places.map(({ step }) => step))).toEqual(steps.slice(steps.indexOf('hard-turn')));
  await expect(page.locator(`[data-map-state] img[data-still="${steps.at(-1)}"]:visible`)).toBeInViewport();
});

test('where nothing moves, the pictures of a series follow the reader', async ({ page }) => {
  await refuseWebGL(page);
  await open(page, 'belgrade');
  const seen = new Set<string>();
  const picture = page.locator('[data-map-state] img[data-still="withdrawal"]:visible');
  for (let turn = 0; turn < 120 && !seen.has('5'); turn++) {
    await page.mouse.move(200, 700);
    await turnWheel(page, 40);
    const [shown] = await picture.evaluateAll((all) => all.map((one) => one.getAttribute('data-picture')));
    if (shown) seen.add(shown);
  }
  expect([...seen]).toEqual(['1', '2', '3', '4', '5']);
});
