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

/** The size of a frame that was given none, and others lower than the map and the words need. */
const LOW = [
  [300, 150],
  [280, 150],
  [320, 200],
  [280, 240],
  [320, 240],
  [519, 300],
  [640, 150],
  [900, 220],
] as const;

/** Those every day of which one is narrowest and lowest, one narrowest, one lowest. */
const DAILY = [280 * 150, 280 * 240, 640 * 150];

/** Whether what stands at the element’s middle and near its ends is the element itself. */
const isUncovered = (story: FrameLocator, selector: string) =>
  story.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    return [left + 2, (left + right) / 2, right - 2].every((x) => {
      const found = document.elementFromPoint(x, middle);
      return found !== null && (element.contains(found) || found.contains(element));
    });
  });

test.describe('A frame with hardly any room', () => {
  for (const [width, height] of LOW) {
    const details = DAILY.includes(width * height) ? {} : LONG;
    test(
      `shows the title and the way on at ${width} × ${height}`,
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
          return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
        });
        expect(overflow).toEqual({ across: 0, down: 0 });
      },
    );
  }

  test('at the browser’s own size every title of the story is read from its beginning', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(baseURL + EMBED_PATH, { width: 300, height: 150 }));
    const story = storyFrame(page);
    await waitForHydration(story);
    const frame = await getFrame(page);
    const cut: string[] = [];
    for (let step = 0; step < 30; step++) {
      const title = await frame.evaluate(() => {
        const section = document.querySelector('main section[data-current]');
        const [heading, foot] = [section?.querySelector('h2'), document.querySelector('nav')];
        const { top = -1, bottom = 999 } = heading?.getBoundingClientRect() ?? {};
        const fits = top >= 28 && bottom <= (foot?.getBoundingClientRect().top ?? 0);
        return fits ? null : `${section?.id} ${top} ${bottom}`;
      });
      if (title) cut.push(title);
      if (step < 29) await story.getByRole('button', { name: /^Next/ }).click();
    }
    expect(cut).toEqual([]);
  });

  test('that scrolls by itself shows each title above its buttons', async ({ page, baseURL, openHost }) => {
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

  test('that is hidden tells its page no height, and the right one when it is shown', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(
      `<script>const heights = []; addEventListener('message', ({ data }) => {
        const said = JSON.parse(data); if (said.type === 'resize') heights.push(said.height);
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
