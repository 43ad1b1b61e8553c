import { expect, type Page } from '@playwright/test';
import { EMBED_PATH, HOT_SUMMER_PATH, iframeTag, storyFrame, test } from '../support/embedding';
import { LONG } from '../support/reading';
import { countWebGLContexts, recordWebGLContexts } from '../support/webgl-contexts';

test.use({ liveMap: true, paintMap: false, contextOptions: { reducedMotion: 'reduce' } });

/** State of the map in each frame, in the order of the page. */
const getMapStates = (page: Page): Promise<string[]> =>
  Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().includes('/embed/'))
      .map((frame) =>
        frame
          .evaluate(() => document.querySelector<HTMLElement>('[data-map]')?.dataset.map ?? 'none')
          .catch(() => 'none'),
      ),
  );

test.beforeEach(({ page }) => recordWebGLContexts(page));

/** Number of WebGL contexts in the page’s frames that are not lost. */
const countContexts = async (page: Page): Promise<number> => {
  const counts = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().includes('/embed/'))
      .map(countWebGLContexts),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

const countLiveMaps = async (page: Page) => (await getMapStates(page)).filter((map) => map === 'live').length;

test('a single frame draws the live map, and the still is printed', async ({ page, baseURL, openHost }) => {
  await openHost(iframeTag(baseURL + HOT_SUMMER_PATH));
  const story = storyFrame(page);
  await expect(story.locator('[data-map="live"][data-settled="true"]')).toBeVisible();
  await expect(story.locator('canvas')).toBeVisible();
  await story.getByRole('button', { name: 'Next' }).click();
  await expect(story.locator('[data-step="plzen"][data-day^="1953-06"]')).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(story.locator('canvas')).toBeHidden();
  await expect(story.locator('img[data-still="plzen"]:visible')).toBeInViewport();
  await expect(story.getByRole('heading', { level: 2, name: 'Plzeň' })).toBeInViewport();
});

test(
  'a scrolling frame draws the live map too, and the wheel never zooms it',
  LONG,
  async ({ page, baseURL, openHost }) => {
    const frameSize = { width: 1100, height: 640 };
    await openHost(
      `${iframeTag(`${baseURL}${HOT_SUMMER_PATH}?mode=scroll`, frameSize)}${iframeTag(baseURL + HOT_SUMMER_PATH, { ...frameSize, id: 'other' })}<p style="height:1200px">After</p>`,
    );
    const story = storyFrame(page);
    await expect(story.locator('[data-map="live"][data-settled="true"]')).toBeVisible();

    const otherStory = storyFrame(page, 'other');
    await page.locator('#other').evaluate((frame) => frame.scrollIntoView());
    await expect(otherStory.locator('[data-map="live"][data-settled="true"]')).toBeVisible();
    const scale = otherStory.getByText(/\d km · \d+ mi/);
    const before = await scale.textContent();
    const map = await otherStory.locator('canvas').boundingBox();
    await page.mouse.move((map?.x ?? 0) + 300, (map?.y ?? 0) + 200);
    const getScroll = () => page.evaluate(() => window.scrollY);
    const start = await getScroll();
    for (const pixels of [-60, -60, 60]) await page.mouse.wheel(0, pixels);
    await expect.poll(getScroll).toBeLessThan(start);
    expect(await scale.textContent()).toBe(before);
  },
);

test('of two frames in view one has the live map; the other gets it when the reader uses it', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(
    iframeTag(baseURL + HOT_SUMMER_PATH, { id: 'one', height: 340 }) +
      iframeTag(`${baseURL}${EMBED_PATH}too-late/`, { id: 'other', height: 340 }),
  );
  await expect.poll(() => countLiveMaps(page)).toBe(1);
  const [first, second] = [storyFrame(page, 'one'), storyFrame(page, 'other')];
  await second.getByRole('button', { name: 'Next' }).click();
  await expect(second.locator('[data-map="live"]')).toBeVisible();
  await expect(first.locator('[data-map="still"]')).toBeVisible();
  await first.getByRole('button', { name: 'Next' }).focus();
  await expect(first.locator('[data-map="live"]')).toBeVisible();
  await expect(second.locator('[data-map="still"][data-step="mixed-lessons"]')).toBeVisible();
  await expect.poll(() => countContexts(page)).toBe(1);
});

test(
  'of twelve frames on one page never more than one has the live map, while the reader scrolls past them all and back',
  LONG,
  async ({ page, baseURL, openHost }) => {
    const chapters = [
      'a-death-in-moscow',
      'hot-summer',
      'struggle-at-home',
      'the-speech-travels',
      'too-late',
      '',
    ];
    const frames = [...chapters, ...chapters].map(
      (chapter, index) =>
        `<p style="height:240px">Between</p>${iframeTag(`${baseURL}${EMBED_PATH}${chapter && `${chapter}/`}`, { id: `story-${index}` })}`,
    );
    await openHost(frames.join(''));
    await expect.poll(() => countLiveMaps(page)).toBe(1);
    for (const index of [0, 3, 7, 11, 5, 0]) {
      await page.locator(`#story-${index}`).evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
      await expect(storyFrame(page, `story-${index}`).locator('[data-map="live"]')).toBeVisible();
      expect(await countLiveMaps(page)).toBe(1);
      await expect.poll(() => countContexts(page)).toBe(1);
    }
    expect(await getMapStates(page)).toHaveLength(12);
  },
);

test.describe('In a sandbox with an opaque origin', () => {
  // the browser logs an error for every font and file that may not be read from there
  test.use({ allowErrors: true });

  test('steps, stills and descriptions work', async ({ page, baseURL, openHost }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: 'allow-scripts' }));
    const story = storyFrame(page);
    await expect(story.locator('[data-settled="true"]')).toBeVisible();
    for (const step of ['plzen', 'berlin-sixteenth', 'seventeenth-of-june']) {
      await story.getByRole('button', { name: 'Next' }).click();
      await expect(story.locator(`[data-step="${step}"]`)).toHaveCount(1);
      await expect(story.locator(`img[data-still="${step}"]:visible`)).toBeInViewport();
    }
    await expect(story.locator('[data-map="still"]')).toBeVisible();
    await story.getByText('What the map shows').locator('visible=true').click();
    await expect(story.getByText('What has happened').locator('visible=true').first()).toBeVisible();
  });

  test(
    'the live map draws while the frame has the focus, where the host lets its files be read',
    LONG,
    async ({ page, baseURL, openHost }) => {
      // as in the header files that come with the site
      await page.route(`${baseURL}/**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'access-control-allow-origin': '*' },
        });
      });
      const sandbox = 'allow-scripts';
      await openHost(
        iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox, id: 'one', height: 340 }) +
          iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox, id: 'other', height: 340 }),
      );
      const [first, second] = [storyFrame(page, 'one'), storyFrame(page, 'other')];
      await expect(first.locator('[data-map="still"]')).toBeVisible();
      await expect(second.locator('[data-map="still"]')).toBeVisible();
      await second.getByRole('button', { name: 'Next' }).click();
      await expect(second.locator('[data-map="live"][data-step="plzen"]')).toBeVisible();
      expect((await getMapStates(page))[0]).toBe('still');
      await first.getByRole('button', { name: 'Next' }).click();
      await expect(first.locator('[data-map="live"]')).toBeVisible();
      await expect(second.locator('[data-map="still"]')).toBeVisible();
    },
  );
});
