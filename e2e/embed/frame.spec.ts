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

/** Frames as course pages make them: a phone’s narrow column, a column of text, a whole page. */
const FRAMES = [
  [280, 320],
  [320, 320],
  [320, 640],
  [519, 480],
  [520, 400],
  [640, 480],
  [1000, 700],
] as const;

/** Widths of the smallest, of the first that has map and words side by side, and of the largest. */
const DAILY = [280, 520, 1000];

/** Distance between two places on the map’s side of the frame, from the middle of the map. */
const MAP = '[data-map-state]';

test.describe('A bare frame in somebody else’s page', () => {
  for (const [width, height] of FRAMES) {
    const details = DAILY.includes(width) ? {} : LONG;
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

        const map = await story.locator(MAP).boundingBox();
        const least = width < 520 ? height * 0.4 : height * 0.3;
        expect(map?.height).toBeGreaterThanOrEqual(Math.floor(least));
        expect(map?.width).toBeGreaterThanOrEqual(width < 520 ? width - 1 : 240);
        await expect(story.getByRole('slider')).toHaveCount(height < 400 ? 0 : 1);

        const frame = await getFrame(page);
        const overflow = await frame.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
        });
        expect(overflow).toEqual({ across: 0, down: 0 });

        const full = story.getByRole('link', { name: 'Open the full story' });
        await expect(full).toHaveAttribute('target', '_blank');
        for (const step of HOT_SUMMER_STEPS) {
          await expect(story.locator(`[data-step="${step}"]`)).toHaveCount(1);
          await expect(story.locator('main section:visible')).toHaveAttribute('id', step);
          expect(await full.getAttribute('href')).toMatch(new RegExp(`/stories/fault-lines/#${step}$`));
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

  test('a range is all there is, forwards and backwards, for buttons, keys and the strips', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(`${baseURL}${EMBED_PATH}?from=plzen&to=tanks&start=berlin-sixteenth`));
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

  test('what could not be had as asked for is said, and something sensible is shown', async ({
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

  test('no link leads the frame to a page that may not stand in one', async ({ page, baseURL, openHost }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH));
    const story = storyFrame(page);
    const links = await (await getFrame(page)).evaluate(() =>
      [...document.querySelectorAll('main a[href]:not([href^="#"]):not([target="_blank"])')].map(
        (link) => link.outerHTML,
      ),
    );
    expect(links).toEqual([]);
    // nor one that comes with a note
    await story
      .getByRole('button', { name: /^Source 1:/ })
      .first()
      .click();
    const opening = page.waitForEvent('popup');
    await story.getByRole('link', { name: 'All sources' }).click();
    await expect(await opening).toHaveURL(/\/sources\/#/);
    await expect(story.locator('[data-step="plovdiv"]')).toBeVisible();
  });

  test('a theme that the page asks for holds in its frame alone, and is not remembered', async ({
    page,
    baseURL,
    openHost,
  }) => {
    const frameWith = (id: string, theme: string) =>
      iframeTag(`${baseURL}${HOT_SUMMER_PATH}${theme && `?theme=${theme}`}`, { id, height: 400 });
    await openHost(frameWith('dark', 'dark') + frameWith('light', 'light') + frameWith('none', ''));
    const ground = (id: string) =>
      storyFrame(page, id)
        .locator('[data-step]')
        .evaluate((root) => getComputedStyle(root).backgroundColor);
    await expect.poll(() => ground('dark')).toBe('rgb(16, 23, 29)');
    expect(await ground('light')).toBe('rgb(251, 250, 246)');
    expect(await ground('none')).toBe('rgb(251, 250, 246)');
    // even where the browser would keep it
    await page.goto(`${HOT_SUMMER_PATH}?theme=dark`);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('a finger that swipes across turns the step, one that goes down does not', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 700 } });
    const page = await context.newPage();
    await page.goto(`${baseURL}${HOT_SUMMER_PATH}`);
    const step = page.locator('[data-step]');
    await expect(page.locator('[data-settled="true"]')).toBeVisible();
    const session = await context.newCDPSession(page);
    const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
      const at = ([x, y]: readonly [number, number]) => [{ x, y }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
      for (const share of [0.25, 0.5, 0.75, 1]) {
        const point = [0, 1].map(
          (axis) => from[axis as 0 | 1] + (to[axis as 0 | 1] - from[axis as 0 | 1]) * share,
        );
        await session.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: at(point as [number, number]),
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

  test('with less motion wanted, a step stands at each of its stops, one after the other', async ({
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
      const seen: string[] = [];
      Object.assign(window, { seen });
      if (root)
        new MutationObserver(() => {
          if (root.dataset.step === 'withdrawal' && seen.at(-1) !== root.dataset.scene)
            seen.push(root.dataset.scene ?? '');
        }).observe(root, { attributes: true });
    });
    await story.getByRole('button', { name: 'Next' }).click();
    // full, and then emptier from stop to stop
    const seen = () => frame.evaluate(() => (window as unknown as { seen: string[] }).seen.length);
    await expect.poll(seen).toBe(5);
    await expect(story.locator('img[data-still="withdrawal"][data-progress="1"]:visible')).toBeVisible();
  });

  test('one who refuses storage reads as everybody does', async ({ page, baseURL, openHost }) => {
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

  test('a host with a strict policy of its own frames the story like any other', async ({
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

  test('a frame as tall as a page has nothing to scroll in: it goes step by step and says so', async ({
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
    const sticky = await (await getFrame(page)).evaluate(
      () =>
        [...document.querySelectorAll('body *')].filter(
          (element) => getComputedStyle(element).position === 'sticky' && element.checkVisibility(),
        ).length,
    );
    expect(sticky).toBe(0);
  });

  test('beside each other frames go their own ways', async ({ page, baseURL, openHost }) => {
    await openHost(
      iframeTag(baseURL + HOT_SUMMER_PATH, { id: 'one', height: 400 }) +
        iframeTag(`${baseURL}${EMBED_PATH}too-late/`, { id: 'other', height: 400 }),
    );
    const [one, other] = [storyFrame(page, 'one'), storyFrame(page, 'other')];
    await waitForHydration(one);
    await waitForHydration(other);
    await one.getByRole('button', { name: 'Next' }).click();
    await one.getByRole('button', { name: 'Next' }).click();
    await other.getByRole('button', { name: 'Next' }).click();
    await expect(one.locator('[data-step="berlin-sixteenth"]')).toHaveCount(1);
    await expect(other.locator('[data-step="mixed-lessons"]')).toHaveCount(1);
    expect(await getFrameStep(one)).toBe('berlin-sixteenth');
  });
});

test.describe('A frame in which nothing may run', () => {
  // the browser says so of every script
  test.use({ allowErrors: true });

  test('without scripts the frame holds the words and the stills', async ({ page, baseURL, openHost }) => {
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
