import { expect, type Page } from '@playwright/test';
import { frames, open, readToTheEnd, runs, STORY, settled, stepsOf } from './reading';

/** Where column, map and every step stand on the page. */
const layoutOf = (page: Page) =>
  page.evaluate(() => {
    const boxes: Record<string, number[]> = {};
    const elements = document.querySelectorAll<HTMLElement>('main, section, header, [data-map-state]');
    for (const [nth, element] of elements.entries()) {
      const { x, y, width, height } = element.getBoundingClientRect();
      boxes[`${nth} ${element.localName}#${element.id}`] = [x, y, width, height].map(Math.round);
    }
    return boxes;
  });

/** Layouts with a map, by the width of the window: they are all the same, and take their time. */
const layouts = new Map<number, Awaited<ReturnType<typeof layoutOf>>>();

async function layoutWithMap(page: Page) {
  const width = page.viewportSize()?.width ?? 0;
  const known = layouts.get(width);
  if (known) return known;
  const whole = await page.context().newPage();
  await open(whole);
  await expect(whole.locator('[data-map="live"]')).toBeVisible();
  const layout = await layoutOf(whole);
  layouts.set(width, layout);
  await whole.close();
  return layout;
}

/** The still of the step that is being read is in view, drawn, and says in words what it shows. */
async function expectStillOf(page: Page): Promise<void> {
  const step = (await page.locator('[data-map]').getAttribute('data-step')) ?? '';
  const still = page.locator(`[data-map-state] img[data-still="${step}"]:visible`);
  await expect(still).toBeInViewport();
  await expect
    .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  expect((await still.getAttribute('alt'))?.length).toBeGreaterThan(40);
  await expect(page.locator(`section#${step}`)).toBeInViewport();
}

/** Breaks the map of a page, and expects the still of the first step where the map was. */
export async function expectSameLayout(page: Page, breakMap: () => Promise<unknown>): Promise<void> {
  const layout = await layoutWithMap(page);
  await breakMap();
  await page.goto(STORY);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await settled(page);
  await expectStillOf(page);
  expect(await layoutOf(page)).toEqual(layout);
}

/** Breaks the map of a page, and expects of it all that the story is without one, to its end. */
export async function expectStoryWithoutMap(page: Page, breakMap: () => Promise<unknown>): Promise<void> {
  await expectSameLayout(page, breakMap);
  const places = await readToTheEnd(page);
  expect(runs(places.map(({ step }) => step))).toEqual(await stepsOf(page));
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await expectStillOf(page);
  // turning the phone must not wake what is gone
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  await page.setViewportSize({ width: height, height: width });
  await frames(page);
  await page.setViewportSize({ width, height });
  await frames(page);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
}
