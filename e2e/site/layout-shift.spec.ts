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

/** Most that a page may move while it comes, as browsers count it: the sum of its layout shifts. */
const MOST = 0.01;

const PAGES = [
  '/',
  STORY_PATH,
  `${STORY_PATH}tables/`,
  // led to the step that it means, and told so
  `${STORY_PATH}#volnaa`,
  `${STORY_PATH}hot-summer/`,
  '/present/fault-lines/',
  '/present/fault-lines/speaker/',
  '/handout/fault-lines/',
  '/teach/',
  '/sources/',
  '/accessibility/',
  '/404.html',
];
const FRAMES = ['/embed/fault-lines/', '/embed/fault-lines/hot-summer/'];
const SCROLLED = '/embed/fault-lines/?mode=scroll';

/** How late what a page asks for comes, milliseconds: far enough apart that the page is painted in between. */
const LATE = { font: 120, script: 200, data: 270, image: 340 };

/** A page on a slow line comes in pieces, and is painted as far as it has come. */
const splitHtml = (html: string) => html.split(/(?=<(?:aside|main|footer|nav)\b|<\/(?:main|nav|aside)>)/);

/** The built site on a slow line: pages in pieces, and everything else late, each kind at another time. */
async function slowDown(page: Page): Promise<void> {
  await page.route(/\.(woff2|js|json|svg|png)$/, async (route) => {
    const request = route.request();
    const isData = /^\/(data|geo)\//.test(new URL(request.url()).pathname);
    const kind = isData ? 'data' : request.resourceType();
    await setTimeout(kind in LATE ? LATE[kind as keyof typeof LATE] : 0);
    await route.continue();
  });
}

/** Notes every layout shift that follows no input, and what moved. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    };
    const noted: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifts: noted });
    const said = (node: Node | null) => node?.textContent?.trim().slice(0, 30) || (node?.nodeName ?? 'gone');
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
        if (!hadRecentInput) noted.push({ value, moved: sources.map(({ node }) => said(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Opens a page, waits for all of it, and tells how much moved. */
async function shiftsOf(page: Page, address: string): Promise<{ sum: number; moved: string[] }> {
  await page.goto(address);
  const isShown = await page.locator('[data-settled]').count();
  if (isShown > 0) await waitUntilSettled(page);
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

let slow: StaticHost;

test.beforeAll(async () => {
  slow = await serveSite({ splitHtml, delay: 25 });
  hostOrigins.add(slow.address);
});
test.afterAll(async () => slow.stop());

async function expectStill(page: Page, paths: readonly string[]): Promise<void> {
  await watchShifts(page);
  // who comes back is offered the step at which they stopped
  await page.addInitScript(() => localStorage.setItem('fault-lines-step:fault-lines', 'tanks'));
  await slowDown(page);
  for (const path of paths) {
    const { sum, moved } = await shiftsOf(page, `${slow.address}${path}`);
    expect.soft(sum, `${path}: ${moved.join(', ')}`).toBeLessThanOrEqual(MOST);
  }
}

/** The same in two tabs at once: most of the time goes by in waiting for the line. A talk and its speaker share one. */
async function expectAllStill(page: Page, paths: readonly string[]): Promise<void> {
  const other = await page.context().newPage();
  const half = paths.length / 2;
  await Promise.all([expectStill(page, paths.slice(0, half)), expectStill(other, paths.slice(half))]);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  test.describe(`On a ${device} with a slow line`, () => {
    test.use({ ...FULL_RESOLUTION, viewport });

    test('nothing moves as a page comes', ({ page }) => expectAllStill(page, [...PAGES, ...FRAMES]));
  });
}

for (const { viewport, details } of [
  { viewport: { width: 700, height: 500 }, details: LONG },
  { viewport: { width: 350, height: 600 }, details: {} },
]) {
  test.describe(
    `In a frame of ${viewport.width} × ${viewport.height} pixels with a slow line`,
    details,
    () => {
      test.use({ ...FULL_RESOLUTION, viewport });

      test('nothing moves as a part of the story comes', ({ page }) =>
        expectStill(page, [...FRAMES, SCROLLED]));
    },
  );
}
