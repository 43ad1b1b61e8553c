import { expect, type Page } from '@playwright/test';
import { getFrame, HOT_SUMMER_PATH, iframeTag, storyFrame, test } from '../support/embedding';
import { LONG, waitForAnimationFrames } from '../support/reading';

test.use({ viewport: { width: 900, height: 700 } });

/** A course page with long content above and below the frame. */
const courseHtml = (frame: string) =>
  `<p style="height:900px">Before</p>${frame}<p style="height:2400px">After</p>`;

const getScroll = (page: Page) => page.evaluate(() => window.scrollY);

/** Turns the wheel once, waits until pages have reacted, and returns how far the host page is scrolled. */
async function turnWheelOnce(page: Page, pixels: number): Promise<number> {
  await page.mouse.wheel(0, pixels);
  await waitForAnimationFrames(page);
  await waitForAnimationFrames(page);
  return getScroll(page);
}

async function bringIntoView(page: Page): Promise<void> {
  await page.locator('#story').evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
  await expect(storyFrame(page).locator('[data-settled="true"]')).toBeVisible();
}

const PARTS_OF_FRAME = {
  'the map': '[data-map-state]',
  'the strips': '[role="slider"]',
  'the buttons': 'nav',
  'the head': 'header',
};

test('the wheel over map, strips, buttons and head of a frame scrolls the page around it, and never the map', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(courseHtml(iframeTag(baseURL + HOT_SUMMER_PATH, { height: 640 })));
  const root = storyFrame(page).locator('[data-scene]');
  for (const [part, selector] of Object.entries(PARTS_OF_FRAME)) {
    await page.evaluate(() => window.scrollTo(0, 0));
    await bringIntoView(page);
    const box = await storyFrame(page).locator(selector).first().boundingBox();
    if (!box) throw new Error(`no ${selector}`);
    const scene = await root.getAttribute('data-scene');
    const before = await getScroll(page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => turnWheelOnce(page, 60), part).toBeGreaterThan(before);
    expect(await root.getAttribute('data-scene')).toBe(scene);
  }
});

test('the wheel over prose that does not fit scrolls it to its end, and then the page', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(courseHtml(iframeTag(baseURL + HOT_SUMMER_PATH, { height: 480 })));
  await bringIntoView(page);
  const prose = storyFrame(page).getByRole('main');
  const box = await prose.boundingBox();
  if (!box) throw new Error('no prose');
  await page.mouse.move(box.x + 40, box.y + 60);
  const before = await getScroll(page);
  await expect.poll(() => turnWheelOnce(page, 120)).toBeGreaterThan(before + 100);
  const isAtEnd = await prose.evaluate((main) => main.scrollTop + main.clientHeight >= main.scrollHeight - 1);
  expect(isAtEnd).toBe(true);
});

test('each step begins at its title, however far the one before was read', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { height: 480 }));
  await bringIntoView(page);
  const prose = storyFrame(page).getByRole('main');
  await prose.evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await storyFrame(page).getByRole('button', { name: 'Next' }).click();
  await expect(storyFrame(page).getByRole('heading', { level: 2, name: 'Plzeň' })).toBeInViewport({
    ratio: 1,
  });
});

test('a page scrolls past the frame, with the mouse over it', async ({ page, baseURL, openHost }) => {
  await openHost(courseHtml(iframeTag(baseURL + HOT_SUMMER_PATH)));
  await expect(storyFrame(page).locator('[data-step]')).toHaveCount(1);
  await page.mouse.move(300, 350);
  const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  let turns = 0;
  for (let scroll = 0; scroll < end - 1; turns += 1) {
    if (turns > 120) throw new Error(`the page stands still at ${scroll} of ${end}`);
    scroll = await turnWheelOnce(page, 100);
  }
  expect(await getScroll(page)).toBeGreaterThanOrEqual(end - 1);
});

test('in a scrolling frame the wheel scrolls the story, and at its end the page', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(courseHtml(iframeTag(`${baseURL}${HOT_SUMMER_PATH}?mode=scroll&from=plovdiv&to=plzen`)));
  await bringIntoView(page);
  const story = storyFrame(page);
  const before = await getScroll(page);
  const map = await story.locator('[data-map-state]').boundingBox();
  if (!map) throw new Error('no map');
  // over the map, as over the prose
  await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
  await turnWheelOnce(page, 120);
  expect(await getScroll(page)).toBe(before);
  const root = story.locator('[data-step]');
  await expect
    .poll(async () => {
      await turnWheelOnce(page, 120);
      return root.getAttribute('data-step');
    })
    .toBe('plzen');
  expect(await story.locator('[data-map-state]').boundingBox()).toMatchObject({ height: map.height });
  await expect.poll(() => turnWheelOnce(page, 160)).toBeGreaterThan(before);
  const frame = await getFrame(page);
  const atEnd = await frame.evaluate(
    () => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1,
  );
  expect(atEnd).toBe(true);
});

test(
  'in a narrow frame that scrolls the map stays above and every step is reached',
  LONG,
  async ({ page, baseURL, openHost }) => {
    await openHost(
      iframeTag(`${baseURL}${HOT_SUMMER_PATH}?mode=scroll&to=berlin-sixteenth`, { width: 320, height: 600 }),
    );
    const story = storyFrame(page);
    await expect(story.locator('[data-settled="true"]')).toBeVisible();
    const steps = new Set<string | null>();
    await page.mouse.move(160, 500);
    await expect
      .poll(async () => {
        await turnWheelOnce(page, 90);
        steps.add(await story.locator('[data-step]').getAttribute('data-step'));
        return [...steps];
      })
      .toEqual(['plovdiv', 'plzen', 'berlin-sixteenth']);
    const map = await story.locator('[data-map-state]').boundingBox();
    const frame = await page.locator('#story').boundingBox();
    expect((map?.y ?? 0) - (frame?.y ?? 0)).toBeLessThan(40);
  },
);
