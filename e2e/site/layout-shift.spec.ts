import { setTimeout } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { hostOrigins } from '../support/host-pages';
import {
  FULL_RESOLUTION,
  LAPTOP,
  LONG,
  PHONE,
  STORY_PATH,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';
import { type StaticHost, serveSite } from '../support/static-host';

/** Largest sum of layout shifts that is allowed while a page loads, as browsers measure it. */
const MAX_SHIFT = 0.01;

/** Pages that a phone lays out otherwise than a laptop. */
const ADAPTED_PAGES = [
  '/',
  STORY_PATH,
  // a mangled fragment: the page goes to the nearest step and shows a remark
  `${STORY_PATH}#volnaa`,
  '/present/fault-lines/',
];
/** Pages of one column. */
const OTHER_PAGES = [
  `${STORY_PATH}tables/`,
  `${STORY_PATH}hot-summer/`,
  '/present/fault-lines/speaker/',
  '/handout/fault-lines/',
  '/teach/',
  '/sources/',
  '/accessibility/',
  '/404.html',
];
const EMBED_PAGES = ['/embed/fault-lines/', '/embed/fault-lines/hot-summer/'];
const SCROLLING_EMBED = '/embed/fault-lines/?mode=scroll';

/** Delay of a page’s files by kind, milliseconds: far enough apart that the page is painted in between. */
const DELAYS = { font: 120, script: 200, data: 270, image: 340 };

/** Splits a page’s HTML at its landmarks: on a slow network it is painted as far as it has loaded. */
const splitHtml = (html: string) => html.split(/(?=<(?:aside|main|footer|nav)\b|<\/(?:main|nav|aside)>)/);

/** Delays a page’s files, each kind by its own time. */
async function delayFiles(page: Page): Promise<void> {
  await page.route(/\.(woff2|js|json|svg|png)$/, async (route) => {
    const request = route.request();
    const isData = /^\/(data|geo)\//.test(new URL(request.url()).pathname);
    const kind = isData ? 'data' : request.resourceType();
    await setTimeout(kind in DELAYS ? DELAYS[kind as keyof typeof DELAYS] : 0);
    await route.continue();
  });
}

/** Records every layout shift that follows no input, and what moved. */
const recordShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    type LayoutShift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    };
    const recorded: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifts: recorded });
    const describeNode = (node: Node | null) =>
      node?.textContent?.trim().slice(0, 30) || (node?.nodeName ?? 'gone');
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[])
        if (!hadRecentInput) recorded.push({ value, moved: sources.map(({ node }) => describeNode(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Opens a page, waits until it has loaded, and returns the sum of its layout shifts and the texts that moved. */
async function measureShifts(page: Page, address: string): Promise<{ sum: number; moved: string[] }> {
  await page.goto(address);
  const storyCount = await page.locator('[data-settled]').count();
  if (storyCount > 0) await waitUntilSettled(page);
  await page.evaluate(() => document.fonts.ready);
  await waitForAnimationFrames(page);
  return page.evaluate(() => {
    const { shifts } = window as unknown as { shifts: { value: number; moved: string[] }[] };
    return {
      sum: shifts.reduce((sum, { value }) => sum + value, 0),
      moved: shifts.filter(({ value }) => value > 0.002).flatMap(({ moved }) => moved),
    };
  });
}

let slowHost: StaticHost;

test.beforeAll(async () => {
  slowHost = await serveSite({ splitHtml, delay: 25 });
  hostOrigins.add(slowHost.address);
});
test.afterAll(async () => slowHost.stop());

async function expectNoShifts(page: Page, paths: readonly string[]): Promise<void> {
  await recordShifts(page);
  // a saved step makes the story offer to resume there
  await page.addInitScript(() => localStorage.setItem('fault-lines-step:fault-lines', 'tanks'));
  await delayFiles(page);
  for (const path of paths) {
    const { sum, moved } = await measureShifts(page, `${slowHost.address}${path}`);
    expect.soft(sum, `${path}: ${moved.join(', ')}`).toBeLessThanOrEqual(MAX_SHIFT);
  }
}

/** The same in two tabs at once, as most of the time is waiting. */
async function expectNoShiftsInTwoTabs(page: Page, paths: readonly string[]): Promise<void> {
  const secondTab = await page.context().newPage();
  const middle = paths.length / 2;
  await Promise.all([
    expectNoShifts(page, paths.slice(0, middle)),
    expectNoShifts(secondTab, paths.slice(middle)),
  ]);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device} with a slow network`, () => {
    test.use({ ...FULL_RESOLUTION, viewport });

    test('nothing moves as a page loads', ({ page }) =>
      expectNoShiftsInTwoTabs(page, [...ADAPTED_PAGES, ...EMBED_PAGES]));

    test('nothing moves as a page of one column loads', device === 'phone' ? LONG : {}, ({ page }) =>
      expectNoShiftsInTwoTabs(page, OTHER_PAGES),
    );
  });
}

for (const { viewport, details } of [
  { viewport: { width: 700, height: 500 }, details: LONG },
  { viewport: { width: 350, height: 600 }, details: {} },
]) {
  test.describe(
    `In a frame of ${viewport.width} × ${viewport.height} pixels with a slow network`,
    details,
    () => {
      test.use({ ...FULL_RESOLUTION, viewport });

      test('nothing moves as a part of the story loads', ({ page }) =>
        expectNoShifts(page, [...EMBED_PAGES, SCROLLING_EMBED]));
    },
  );
}
