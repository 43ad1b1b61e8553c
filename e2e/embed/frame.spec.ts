import { expect } from '@playwright/test';
import {
  EMBED_PATH,
  getFrame,
  getFrameStep,
  HOT_SUMMER_PATH,
  HOT_SUMMER_STEPS,
  iframeTag,
  storyFrame,
  test,
  waitForHydration,
} from '../support/embedding';
import { LONG, waitForAnimationFrames } from '../support/reading';

/** Width and height, pixels, of frames in course pages: narrow columns on phones, text columns, whole pages. */
const FRAME_SIZES = [
  [280, 320],
  [320, 320],
  [320, 640],
  [519, 480],
  [520, 400],
  [640, 480],
  [1000, 700],
] as const;

/** Widths that are tested every day: the smallest, the first with map and prose side by side, and the largest. */
const DAILY_WIDTHS = [280, 520, 1000];

const MAP_SELECTOR = '[data-map-state]';

test.describe('A plain frame in a page of another site', () => {
  for (const [width, height] of FRAME_SIZES) {
    const details = DAILY_WIDTHS.includes(width) ? {} : LONG;
    test(
      `shows a chapter step by step at ${width} × ${height}`,
      details,
      async ({ page, baseURL, openHost }) => {
        await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { width, height }));
        const story = storyFrame(page);
        await expect(story.locator('[data-map="still"][data-settled="true"]')).toBeVisible();
        await expect(story.getByRole('heading', { level: 1 })).toContainText('Fault Lines');
        await expect(story.getByRole('heading', { level: 2, name: 'Plovdiv' })).toBeInViewport();
        await expect(story.getByText('3–4 May 1953').first()).toBeInViewport();
        await expect(story.getByRole('link', { name: 'CC BY 4.0' })).toBeInViewport({ ratio: 1 });
        await expect(story.getByText('After Kramer 2006')).toBeInViewport();
        const foot = story.getByRole('navigation', { name: 'Steps' });
        await expect(foot.getByText('1 of 6')).toBeInViewport({ ratio: 1 });

        const map = await story.locator(MAP_SELECTOR).boundingBox();
        const minHeight = width < 520 ? height * 0.4 : height * 0.3;
        expect(map?.height).toBeGreaterThanOrEqual(Math.floor(minHeight));
        expect(map?.width).toBeGreaterThanOrEqual(width < 520 ? width - 1 : 240);
        await expect(story.getByRole('slider')).toHaveCount(height < 600 ? 0 : 1);

        const frame = await getFrame(page);
        const overflow = await frame.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          return { horizontal: scrollWidth - clientWidth, vertical: scrollHeight - clientHeight };
        });
        expect(overflow).toEqual({ horizontal: 0, vertical: 0 });

        const fullStoryLink = story.getByRole('link', { name: 'Open the full story' });
        await expect(fullStoryLink).toHaveAttribute('target', '_blank');
        for (const step of HOT_SUMMER_STEPS) {
          await expect(story.locator(`[data-step="${step}"]`)).toHaveCount(1);
          await expect(story.locator('main section:visible')).toHaveAttribute('id', step);
          expect(await fullStoryLink.getAttribute('href')).toMatch(
            new RegExp(`/stories/fault-lines/#${step}$`),
          );
          if (step !== 'contagion') await story.getByRole('button', { name: 'Next' }).click();
        }
        await expect(foot.getByText('6 of 6')).toBeVisible();
        await expect(story.getByRole('link', { name: 'Read on' })).toHaveAttribute('href', /#beria-falls$/);
        await story.getByRole('button', { name: 'Back' }).click();
        await expect(story.locator('[data-step="tanks"]')).toHaveCount(1);
      },
    );
  }

  test('the whole story counts all steps, and says where a chapter begins', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(`${baseURL}${EMBED_PATH}?start=new-courses`));
    const story = storyFrame(page);
    await expect(story.getByText('3 of 30')).toBeVisible();
    await story.getByRole('button', { name: 'Next chapter' }).click();
    await expect(story.locator('[data-step="plovdiv"]')).toHaveCount(1);
    await expect(story.getByRole('banner')).toContainText('Hot summer');
    await expect(story.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  });

  test('a range limits buttons, keys and the strips, forwards and backwards', async ({
    page,
    baseURL,
    openHost,
  }) => {
    const address = `${baseURL}${EMBED_PATH}?from=plzen&to=tanks&start=berlin-sixteenth`;
    await openHost(iframeTag(address, { width: 1000, height: 700 }));
    const story = storyFrame(page);
    await expect(story.getByText('2 of 4')).toBeVisible();
    await story.getByRole('button', { name: 'Back' }).click();
    await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
    await story.getByRole('slider').focus();
    await page.keyboard.press('End');
    await expect(story.locator('[data-step="tanks"]')).toHaveCount(1);
    await page.keyboard.press('Home');
    await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
    await expect(story.locator('main section:not([hidden])')).toHaveCount(4);
  });

  test('a note names every part of the query that is not valid, and something sensible is shown', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}?from=tanks&to=plovdif&mode=slides&theme=sepia`));
    const story = storyFrame(page);
    await expect(story.getByText('1 of 5')).toBeVisible();
    const note = story.getByRole('note');
    await expect(note).toContainText('“plovdiv” is taken for it');
    await expect(note).toContainText('they have changed places');
    await expect(note).toContainText('There is no mode “slides”');
    await expect(note).toContainText('There is no theme “sepia”');
  });

  test('no link leads the frame to a page that may not be framed', async ({ page, baseURL, openHost }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH));
    const story = storyFrame(page);
    const links = await (await getFrame(page)).evaluate(() =>
      [...document.querySelectorAll('main a[href]:not([href^="#"]):not([target="_blank"])')].map(
        (link) => link.outerHTML,
      ),
    );
    expect(links).toEqual([]);
    // nor a link in a citation’s note
    await story
      .getByRole('button', { name: /^Source 1:/ })
      .first()
      .click();
    const popup = page.waitForEvent('popup');
    await story.getByRole('link', { name: 'All sources' }).click();
    await expect(await popup).toHaveURL(/\/sources\/#/);
    await expect(story.locator('[data-step="plovdiv"]')).toBeVisible();
  });

  test('a theme in a frame’s query applies to that frame alone, and is not saved', async ({
    page,
    baseURL,
    openHost,
  }) => {
    const themedFrame = (id: string, theme: string) =>
      iframeTag(`${baseURL}${HOT_SUMMER_PATH}${theme && `?theme=${theme}`}`, { id, height: 400 });
    await openHost(themedFrame('dark', 'dark') + themedFrame('light', 'light') + themedFrame('none', ''));
    const getBackground = (id: string) =>
      storyFrame(page, id)
        .locator('[data-step]')
        .evaluate((root) => getComputedStyle(root).backgroundColor);
    await expect.poll(() => getBackground('dark')).toBe('rgb(16, 23, 29)');
    expect(await getBackground('light')).toBe('rgb(251, 250, 246)');
    expect(await getBackground('none')).toBe('rgb(251, 250, 246)');
    // not even where the browser would save it
    await page.goto(`${HOT_SUMMER_PATH}?theme=dark`);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('a horizontal swipe changes the step, a vertical one does not', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 700 } });
    const page = await context.newPage();
    await page.goto(`${baseURL}${HOT_SUMMER_PATH}`);
    const step = page.locator('[data-step]');
    await expect(page.locator('[data-settled="true"]')).toBeVisible();
    const session = await context.newCDPSession(page);
    const swipe = async (start: readonly [number, number], end: readonly [number, number]) => {
      const toTouchPoints = ([x, y]: readonly [number, number]) => [{ x, y }];
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: toTouchPoints(start),
      });
      for (const progress of [0.25, 0.5, 0.75, 1]) {
        const point = [0, 1].map(
          (axis) => start[axis as 0 | 1] + (end[axis as 0 | 1] - start[axis as 0 | 1]) * progress,
        );
        await session.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: toTouchPoints(point as [number, number]),
        });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe([320, 150], [80, 160]);
    await expect(step).toHaveAttribute('data-step', 'plzen');
    await swipe([320, 450], [80, 440]);
    await expect(step).toHaveAttribute('data-step', 'berlin-sixteenth');
    await swipe([80, 150], [320, 150]);
    await expect(step).toHaveAttribute('data-step', 'plzen');
    await swipe([200, 480], [190, 360]);
    await waitForAnimationFrames(page);
    await expect(step).toHaveAttribute('data-step', 'plzen');
    await context.close();
  });

  test('with reduced motion a step shows each of its stops, one after the other', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openHost(iframeTag(`${baseURL}${EMBED_PATH}new-alliance-old-troops/?start=belgrade`));
    const story = storyFrame(page);
    await expect(story.locator('[data-step="belgrade"]')).toHaveCount(1);
    const frame = await getFrame(page);
    await frame.evaluate(() => {
      const root = document.querySelector<HTMLElement>('[data-step]');
      const scenes: string[] = [];
      Object.assign(window, { scenes });
      if (root)
        new MutationObserver(() => {
          if (root.dataset.step === 'withdrawal' && scenes.at(-1) !== root.dataset.scene)
            scenes.push(root.dataset.scene ?? '');
        }).observe(root, { attributes: true });
    });
    await story.getByRole('button', { name: 'Next' }).click();
    // each stop of the withdrawal is another scene
    const getSceneCount = () =>
      frame.evaluate(() => (window as unknown as { scenes: string[] }).scenes.length);
    await expect.poll(getSceneCount).toBe(5);
    await expect(story.locator('img[data-still="withdrawal"][data-progress="1"]:visible')).toBeVisible();
  });

  test('a reader whose browser refuses storage can read the story', async ({ page, baseURL, openHost }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'BroadcastChannel'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}?theme=dark`));
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('button', { name: 'Next' }).click();
    await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
  });

  test('a host page with a strict content security policy can frame the story', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH), {
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-src ${baseURL}`,
      'permissions-policy': 'fullscreen=(), geolocation=(), camera=(), clipboard-write=()',
      'referrer-policy': 'no-referrer',
    });
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('button', { name: 'Next' }).click();
    await expect(story.locator('[data-step="plzen"]')).toHaveCount(1);
  });

  test('a frame too tall to scroll goes step by step instead, and says so', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(`${baseURL}${HOT_SUMMER_PATH}?mode=scroll`, { height: 6000 }));
    const story = storyFrame(page);
    await expect(story.locator('[data-mode="step"]')).toBeVisible();
    await expect(story.getByRole('note')).toContainText('step by step');
    const foot = await story.getByRole('navigation', { name: 'Steps' }).boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThan(1300);
    const stickyCount = await (await getFrame(page)).evaluate(
      () =>
        [...document.querySelectorAll('body *')].filter(
          (element) => getComputedStyle(element).position === 'sticky' && element.checkVisibility(),
        ).length,
    );
    expect(stickyCount).toBe(0);
  });

  test('frames beside each other move independently', async ({ page, baseURL, openHost }) => {
    await openHost(
      iframeTag(baseURL + HOT_SUMMER_PATH, { id: 'one', height: 400 }) +
        iframeTag(`${baseURL}${EMBED_PATH}too-late/`, { id: 'other', height: 400 }),
    );
    const [first, second] = [storyFrame(page, 'one'), storyFrame(page, 'other')];
    await waitForHydration(first);
    await waitForHydration(second);
    await first.getByRole('button', { name: 'Next' }).click();
    await first.getByRole('button', { name: 'Next' }).click();
    await second.getByRole('button', { name: 'Next' }).click();
    await expect(first.locator('[data-step="berlin-sixteenth"]')).toHaveCount(1);
    await expect(second.locator('[data-step="mixed-lessons"]')).toHaveCount(1);
    expect(await getFrameStep(first)).toBe('berlin-sixteenth');
  });
});

test.describe('A frame in a sandbox without scripts', () => {
  // the browser logs an error for every script that it blocks
  test.use({ allowErrors: true });

  test('shows prose and stills', async ({ page, baseURL, openHost }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: '' }));
    const story = storyFrame(page);
    for (const step of HOT_SUMMER_STEPS) {
      const section = story.locator(`section#${step}`);
      await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(section.locator('picture img').first()).toBeVisible();
    }
    await expect(story.getByRole('button', { name: 'Next' })).toBeHidden();
    await expect(story.getByRole('link', { name: 'Open the full story' })).toBeVisible();
  });
});
