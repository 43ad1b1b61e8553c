import { expect, type Page } from '@playwright/test';
import { EMBED_PATH, HOT_SUMMER_PATH, iframeTag, storyFrame, test } from '../support/embedding';
import { LONG } from '../support/reading';

test.use({ liveMap: true, paintMap: false, contextOptions: { reducedMotion: 'reduce' } });

/** What each frame of the page says of its map, in the page’s order. */
const maps = (page: Page): Promise<string[]> =>
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

type Watched = { drawing?: WebGL2RenderingContext[] };

/** Keeps every graphics context that any frame asks for, also of canvases that have left the page. */
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const drawing: WebGL2RenderingContext[] = [];
    (window as Watched).drawing = drawing;
    const given = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      const context = Reflect.apply(given, this, asked);
      if (context instanceof WebGL2RenderingContext && !drawing.includes(context)) drawing.push(context);
      return context;
    } as typeof given;
  }),
);

/** How many graphics contexts of the page’s frames are alive. */
const contexts = async (page: Page): Promise<number> => {
  const each = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().includes('/embed/'))
      .map((frame) =>
        frame.evaluate(
          () => ((window as Watched).drawing ?? []).filter((context) => !context.isContextLost()).length,
        ),
      ),
  );
  return each.reduce((sum, one) => sum + one, 0);
};

const liveAmong = async (page: Page) => (await maps(page)).filter((map) => map === 'live').length;

test('a frame by itself draws the live map, and the still stays for the printer', async ({
  page,
  baseURL,
  openHost,
}) => {
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
  'with a scroll of its own a frame draws the live map too, and no wheel zooms it',
  LONG,
  async ({ page, baseURL, openHost }) => {
    const wide = { width: 1100, height: 640 };
    await openHost(
      `${iframeTag(`${baseURL}${HOT_SUMMER_PATH}?mode=scroll`, wide)}${iframeTag(baseURL + HOT_SUMMER_PATH, { ...wide, id: 'other' })}<p style="height:1200px">After</p>`,
    );
    const story = storyFrame(page);
    await expect(story.locator('[data-map="live"][data-settled="true"]')).toBeVisible();

    const other = storyFrame(page, 'other');
    await page.locator('#other').evaluate((frame) => frame.scrollIntoView());
    await expect(other.locator('[data-map="live"][data-settled="true"]')).toBeVisible();
    const scale = other.getByText(/\d km · \d+ mi/);
    const before = await scale.textContent();
    const map = await other.locator('canvas').boundingBox();
    await page.mouse.move((map?.x ?? 0) + 300, (map?.y ?? 0) + 200);
    const top = () => page.evaluate(() => window.scrollY);
    const from = await top();
    for (const pixels of [-60, -60, 60]) await page.mouse.wheel(0, pixels);
    await expect.poll(top).toBeLessThan(from);
    expect(await scale.textContent()).toBe(before);
  },
);

test('of two frames in view one draws; the other does when a reader turns to it', async ({
  page,
  baseURL,
  openHost,
}) => {
  await openHost(
    iframeTag(baseURL + HOT_SUMMER_PATH, { id: 'one', height: 340 }) +
      iframeTag(`${baseURL}${EMBED_PATH}too-late/`, { id: 'other', height: 340 }),
  );
  await expect.poll(() => liveAmong(page)).toBe(1);
  const [one, other] = [storyFrame(page, 'one'), storyFrame(page, 'other')];
  await other.getByRole('button', { name: 'Next' }).click();
  await expect(other.locator('[data-map="live"]')).toBeVisible();
  await expect(one.locator('[data-map="still"]')).toBeVisible();
  await one.getByRole('button', { name: 'Next' }).focus();
  await expect(one.locator('[data-map="live"]')).toBeVisible();
  await expect(other.locator('[data-map="still"][data-step="mixed-lessons"]')).toBeVisible();
  await expect.poll(() => contexts(page)).toBe(1);
});

test(
  'of twelve frames on one page never more than one draws, while one scrolls past them all and back',
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
      (chapter, nth) =>
        `<p style="height:240px">Between</p>${iframeTag(`${baseURL}${EMBED_PATH}${chapter && `${chapter}/`}`, { id: `story-${nth}` })}`,
    );
    await openHost(frames.join(''));
    await expect.poll(() => liveAmong(page)).toBe(1);
    for (const nth of [0, 3, 7, 11, 5, 0]) {
      await page.locator(`#story-${nth}`).evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
      await expect(storyFrame(page, `story-${nth}`).locator('[data-map="live"]')).toBeVisible();
      expect(await liveAmong(page)).toBe(1);
      await expect.poll(() => contexts(page)).toBe(1);
    }
    expect(await maps(page)).toHaveLength(12);
  },
);

test.describe('In a sandbox with an origin of its own', () => {
  // the browser says of every font and file that it may not be read from there
  test.use({ allowErrors: true });

  test('steps, stills and words work', async ({ page, baseURL, openHost }) => {
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
      // as the ready-made header files have it
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
      const [one, other] = [storyFrame(page, 'one'), storyFrame(page, 'other')];
      await expect(one.locator('[data-map="still"]')).toBeVisible();
      await expect(other.locator('[data-map="still"]')).toBeVisible();
      await other.getByRole('button', { name: 'Next' }).click();
      await expect(other.locator('[data-map="live"][data-step="plzen"]')).toBeVisible();
      expect((await maps(page))[0]).toBe('still');
      await one.getByRole('button', { name: 'Next' }).click();
      await expect(one.locator('[data-map="live"]')).toBeVisible();
      await expect(other.locator('[data-map="still"]')).toBeVisible();
    },
  );
});
