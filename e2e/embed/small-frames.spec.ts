import { expect, type FrameLocator } from '@playwright/test';
import {
  EMBED_PATH,
  getFrame,
  HOT_SUMMER_PATH,
  iframeTag,
  storyFrame,
  test,
  waitForHydration,
} from '../support/embedding';
import { LONG } from '../support/reading';

/** Width and height, pixels: a browser’s default, and others with too little height for map and prose. */
const SMALL_SIZES = [
  [300, 150],
  [280, 150],
  [320, 200],
  [280, 240],
  [320, 240],
  [519, 300],
  [640, 150],
  [900, 220],
] as const;

/** Areas of the frames that are tested every day: narrowest and lowest, narrowest, lowest. */
const DAILY_AREAS = [280 * 150, 280 * 240, 640 * 150];

/** Whether nothing covers an element at its middle and near its left and right ends. */
const isUncovered = (story: FrameLocator, selector: string) =>
  story.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const y = (top + bottom) / 2;
    return [left + 2, (left + right) / 2, right - 2].every((x) => {
      const topElement = document.elementFromPoint(x, y);
      return topElement !== null && (element.contains(topElement) || topElement.contains(element));
    });
  });

test.describe('A frame with hardly any room', () => {
  for (const [width, height] of SMALL_SIZES) {
    const details = DAILY_AREAS.includes(width * height) ? {} : LONG;
    test(
      `shows the title and the Next button at ${width} × ${height}`,
      details,
      async ({ page, baseURL, openHost }) => {
        await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { width, height }));
        const story = storyFrame(page);
        await waitForHydration(story);
        await expect(story.locator('[data-settled="true"]')).toHaveCount(1);
        const title = story.getByRole('heading', { level: 2, name: 'Plovdiv' });
        await expect(title).toBeInViewport({ ratio: 1 });
        expect(await isUncovered(story, '#plovdiv-title')).toBe(true);
        await expect(story.getByRole('link', { name: 'Open the full story' })).toBeInViewport({ ratio: 1 });
        const next = story.getByRole('button', { name: 'Next' });
        await expect(next).toBeInViewport({ ratio: 1 });
        expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(36);
        const titleBox = await title.boundingBox();
        const foot = await story.getByRole('navigation', { name: 'Steps' }).boundingBox();
        expect((titleBox?.y ?? 999) + (titleBox?.height ?? 999)).toBeLessThanOrEqual(foot?.y ?? 0);
        await next.click();
        await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
        await expect(story.getByRole('heading', { level: 2, name: 'Plzeň' })).toBeInViewport({ ratio: 1 });
        const frame = await getFrame(page);
        const overflow = await frame.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          return { horizontal: scrollWidth - clientWidth, vertical: scrollHeight - clientHeight };
        });
        expect(overflow).toEqual({ horizontal: 0, vertical: 0 });
      },
    );
  }

  for (const [width, height] of [
    [640, 480],
    [320, 560],
  ] as const) {
    test(`shows six lines of prose and no strips at ${width} × ${height}`, async ({
      page,
      baseURL,
      openHost,
    }) => {
      await openHost(iframeTag(`${baseURL}${EMBED_PATH}?start=hard-turn`, { width, height }));
      const story = storyFrame(page);
      await waitForHydration(story);
      await expect(story.getByRole('slider')).toBeHidden();
      const linesInView = await story.locator('section[data-current] [data-prose]').evaluate((prose) => {
        const bottom = prose.closest('main')?.getBoundingClientRect().bottom ?? 0;
        const range = document.createRange();
        range.selectNodeContents(prose);
        const lines = [...range.getClientRects()].filter((box) => box.height > 8 && box.bottom <= bottom);
        return new Set(lines.map((box) => Math.round(box.bottom / 10))).size;
      });
      expect(linesInView).toBeGreaterThanOrEqual(6);
    });
  }

  test('at the browser’s default size every title of the story is in view from its beginning', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(baseURL + EMBED_PATH, { width: 300, height: 150 }));
    const story = storyFrame(page);
    await waitForHydration(story);
    const frame = await getFrame(page);
    const cutTitles: string[] = [];
    for (let step = 0; step < 30; step++) {
      const cutTitle = await frame.evaluate(() => {
        const section = document.querySelector('main section[data-current]');
        const [heading, foot] = [section?.querySelector('h2'), document.querySelector('nav')];
        const { top = -1, bottom = 999 } = heading?.getBoundingClientRect() ?? {};
        const isInView = top >= 28 && bottom <= (foot?.getBoundingClientRect().top ?? 0);
        return isInView ? null : `${section?.id} ${top} ${bottom}`;
      });
      if (cutTitle) cutTitles.push(cutTitle);
      if (step < 29) await story.getByRole('button', { name: /^Next/ }).click();
    }
    expect(cutTitles).toEqual([]);
  });

  test('that scrolls shows each title above its buttons', async ({ page, baseURL, openHost }) => {
    await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}?mode=scroll`, { width: 300, height: 150 }));
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('button', { name: 'Next' }).click();
    await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
    await expect(story.getByRole('heading', { level: 2, name: 'Plzeň' })).toBeInViewport({ ratio: 1 });
    expect(await isUncovered(story, '#plzen-title')).toBe(true);
  });

  test('that grows gets its map', async ({ page, baseURL, openHost }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { width: 300, height: 150 }));
    const story = storyFrame(page);
    await waitForHydration(story);
    await expect(story.locator('[data-map-state]')).toBeHidden();
    for (const [width, height] of [
      [0, 0],
      [640, 560],
    ]) {
      await page.locator('#story').evaluate(
        (frame: HTMLIFrameElement, size) => {
          [frame.width, frame.height] = size as [string, string];
        },
        [`${width}`, `${height}`],
      );
    }
    await expect(story.locator('img[data-still="plovdiv"]:visible')).toBeInViewport();
    await expect(story.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
    expect((await story.locator('[data-map-state]').boundingBox())?.height).toBeGreaterThan(240);
  });

  test('that is hidden requests no height, and the right one when it is shown', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(
      `<script>const heights = []; addEventListener('message', ({ data }) => {
        const message = JSON.parse(data); if (message.type === 'resize') heights.push(message.height);
      });</script><div id="tab" style="display:none">${iframeTag(baseURL + HOT_SUMMER_PATH, { width: 700, height: 560 })}</div>`,
    );
    await waitForHydration(storyFrame(page));
    expect(await page.evaluate('heights')).toEqual([]);
    await page.evaluate("document.getElementById('tab').style.display = 'block'");
    await expect.poll(() => page.evaluate('heights')).toEqual([570]);
    await expect(storyFrame(page).locator('img[data-still="plovdiv"]:visible')).toBeInViewport();
    await expect(storyFrame(page).locator('[data-settled="true"]')).toHaveCount(1);
  });
});
