import { expect, type Page } from '@playwright/test';
import {
  dropRepeats,
  getStepIds,
  openStory,
  STORY_PATH,
  scrollToEnd,
  waitForAnimationFrames,
  waitUntilSettled,
} from './reading';

/** Position and size of the column, the map and every step, pixels. */
const measureLayout = (page: Page) =>
  page.evaluate(() => {
    const layout: Record<string, number[]> = {};
    const elements = document.querySelectorAll<HTMLElement>('main, section, header, [data-map-state]');
    for (const [index, element] of elements.entries()) {
      const { x, y, width, height } = element.getBoundingClientRect();
      layout[`${index} ${element.localName}#${element.id}`] = [x, y, width, height].map(Math.round);
    }
    return layout;
  });

/** Layouts with a map, by window width: cached, as they never differ and take long to measure. */
const layoutsByWidth = new Map<number, Awaited<ReturnType<typeof measureLayout>>>();

async function layoutWithMap(page: Page) {
  const width = page.viewportSize()?.width ?? 0;
  const cached = layoutsByWidth.get(width);
  if (cached) return cached;
  const pageWithMap = await page.context().newPage();
  await openStory(pageWithMap);
  await expect(pageWithMap.locator('[data-map="live"]')).toBeVisible();
  const layout = await measureLayout(pageWithMap);
  layoutsByWidth.set(width, layout);
  await pageWithMap.close();
  return layout;
}

/** Expects the still of the current step in view, loaded, and with a description. */
async function expectCurrentStill(page: Page): Promise<void> {
  const step = (await page.locator('[data-map]').getAttribute('data-step')) ?? '';
  const still = page.locator(`[data-map-state] img[data-still="${step}"]:visible`);
  await expect(still).toBeInViewport();
  await expect
    .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  expect((await still.getAttribute('alt'))?.length).toBeGreaterThan(40);
  await expect(page.locator(`section#${step}`)).toBeInViewport();
}

/** Breaks the map of a page, and expects the first step’s still in its place and all else where it was. */
export async function expectSameLayout(page: Page, breakMap: () => Promise<unknown>): Promise<void> {
  const layout = await layoutWithMap(page);
  await breakMap();
  await page.goto(STORY_PATH);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await waitUntilSettled(page);
  await expectCurrentStill(page);
  expect(await measureLayout(page)).toEqual(layout);
}

/** Breaks the map of a page, and expects the story to read to its end with stills in the same layout. */
export async function expectStoryWithoutMap(page: Page, breakMap: () => Promise<unknown>): Promise<void> {
  await expectSameLayout(page, breakMap);
  const positions = await scrollToEnd(page);
  expect(dropRepeats(positions.map(({ step }) => step))).toEqual(await getStepIds(page));
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
  await expectCurrentStill(page);
  // turning the phone must not bring the broken map back
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  await page.setViewportSize({ width: height, height: width });
  await waitForAnimationFrames(page);
  await page.setViewportSize({ width, height });
  await waitForAnimationFrames(page);
  await expect(page.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
}
