import { expect, type Page } from '@playwright/test';
import { loseGraphicsContext } from '../support/faults';
import { LAPTOP, LONG, PHONE, test, waitForAnimationFrames } from '../support/reading';
import { openTalk, PRESENT_PATH, talkRoot, waitUntilTalkSettled } from '../support/talk';

const still = (page: Page, step: string) =>
  page.locator(`[data-map-state] img[data-still="${step}"]:visible`);

test.describe('Lost graphics', () => {
  test.use({ liveMap: true, paintMap: false, viewport: { width: 1366, height: 768 } });

  test('leave the still on the projector and the talk in hand, and the map comes back by itself, however late', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#tanks');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await page.evaluate(() => {
      const context = document.querySelector('canvas')?.getContext('webgl2');
      Object.assign(window, { lost: context?.getExtension('WEBGL_lose_context') });
    });
    const wayBack = page.getByRole('button', { name: 'Back to the step’s frame' });
    await page.keyboard.press('+');
    await expect(wayBack).toBeVisible();
    await loseGraphicsContext(page);
    await expect(still(page, 'tanks')).toBeInViewport();
    // a still cannot be held
    await expect(wayBack).toHaveCount(0);
    await expect(page.locator('[data-map="still"]')).toBeVisible();
    await page.keyboard.press('End');
    await waitUntilTalkSettled(page);
    await expect(still(page, 'hesitation')).toBeInViewport();
    await page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
    await expect(page.locator('[data-map="live"][data-settled="true"]')).toBeVisible();
    await expect(still(page, 'hesitation')).toHaveCount(0);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'hesitation');
  });
});

/** In a question that the talk asks the browser as it measures its window. */
const MEASURES = '(max-width: 699px)';

test.describe('What breaks', () => {
  test.use({ allowErrors: true, viewport: { width: 1366, height: 768 } });

  test('in the map’s window leaves the still of every step, and the words', async ({ page }) => {
    await page.addInitScript(() => {
      window.ResizeObserver = class {
        constructor() {
          throw new Error('broken');
        }
      } as unknown as typeof ResizeObserver;
    });
    await openTalk(page, '#tanks');
    await expect(still(page, 'tanks')).toBeInViewport();
    await page.keyboard.press('End');
    await waitUntilTalkSettled(page);
    await expect(still(page, 'hesitation')).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Into October');
  });

  test('of the page itself leaves the still, and any key opens the talk anew at its step', async ({
    page,
  }) => {
    await page.addInitScript((measures) => {
      if (sessionStorage.getItem('broke')) return;
      sessionStorage.setItem('broke', 'once');
      const given = window.matchMedia;
      window.matchMedia = (query) => {
        if (query.includes(measures)) throw new Error('broken');
        return given.call(window, query);
      };
    }, MEASURES);
    await page.goto(`${PRESENT_PATH}#tanks`);
    await expect(page.getByRole('alert').filter({ hasText: 'Something broke' })).toBeVisible();
    await expect(page.locator('main img')).toBeInViewport();
    await page.keyboard.press('PageDown');
    await waitUntilTalkSettled(page);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'tanks');
  });
});

test.describe('What breaks once', () => {
  test.use({ allowErrors: true, viewport: { width: 1366, height: 768 } });
  test.beforeEach(({ page }) =>
    page.addInitScript((measures) => {
      let breaks = sessionStorage.getItem('broke') === null;
      sessionStorage.setItem('broke', 'once');
      const given = window.matchMedia;
      window.matchMedia = (query) => {
        if (!breaks || !query.includes(measures)) return given.call(window, query);
        breaks = false;
        throw new Error('broken');
      };
    }, MEASURES),
  );

  test('goes on in the page that is there where loading it anew would bring a browser’s error', async ({
    page,
  }) => {
    let answers = true;
    // from the beginning: a page that is there already may be told later than it hears a key
    await page.route(`**${PRESENT_PATH}`, (route) => (answers ? route.continue() : route.abort()));
    await page.goto(`${PRESENT_PATH}#tanks`);
    await expect(page.getByRole('alert').filter({ hasText: 'Something broke' })).toBeVisible();
    await page.evaluate(() => Object.assign(window, { same: true }));
    answers = false;
    await page.keyboard.press('PageDown');
    await waitUntilTalkSettled(page);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'tanks');
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    await page.keyboard.press('i');
    await expect(page.locator('section#tanks')).toContainText('Magdeburg');
  });

  test('opens itself anew where nobody may press a key', async ({ page }) => {
    await page.clock.install();
    await page.goto(`${PRESENT_PATH}?auto=60#tanks`);
    await expect(page.getByRole('alert').filter({ hasText: 'Something broke' })).toBeVisible();
    await page.clock.fastForward(11_000);
    await waitUntilTalkSettled(page);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'tanks');
  });
});

test.describe('A link out of the talk', () => {
  test.use({ allowErrors: true });

  test('opens beside it, and without a network says that it leads nowhere', async ({ page, context }) => {
    let answers = true;
    await page.route('**/embed.js', (route) => (answers ? route.continue() : route.abort()));
    await openTalk(page, '#tanks');
    await page.keyboard.press('i');
    const notes = page.locator('section[id]:visible details').filter({ hasText: 'Sources of this step' });
    await notes.locator('summary').click();
    const link = notes.getByRole('link').first();
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await expect(opened).toHaveURL(/\/sources\/#/);
    await opened.close();
    // the machine has a network, and nothing answers there
    answers = false;
    await link.click();
    await expect(page.getByText('There is no network now')).toBeVisible();
    expect(context.pages()).toHaveLength(1);
  });

  test('says its address where the browser lets no window open', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openTalk(page, '#tanks');
    await page.keyboard.press('i');
    const notes = page.locator('section[id]:visible details').filter({ hasText: 'Sources of this step' });
    await notes.locator('summary').click();
    await notes.getByRole('link').first().click();
    await expect(page.getByText(/keeps windows from opening: .*open http.*\/sources\/#/)).toBeVisible();
  });
});

test.describe('On a phone', () => {
  test.use({ viewport: PHONE });

  test('a word on why nothing happens stands in sight', async ({ page }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('h');
    await expect(page.getByText('the pictures keep their names')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [PHONE, LAPTOP]) {
    test(`the first slide fits a window ${viewport.width} pixels wide, says that the rest needs them, and offers no dead button`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(PRESENT_PATH);
      const slide = await page.locator('main').boundingBox();
      expect(slide).toEqual({ x: 0, y: 0, ...viewport });
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('link', { name: 'Read it without them' })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeHidden();
    });
  }
});

const PLAIN_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600"></svg>';
/** Fewer than any dialog of the talk has, and more than a word that comes and goes. */
const SOME_NODES = 100;

type Drawing = { drawing?: WebGL2RenderingContext[] };

/** What a page holds after the collector has gone through it, as the browser counts. */
async function held(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const count = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  await client.detach();
  const contexts = await page.evaluate(
    () => ((window as Drawing).drawing ?? []).filter((context) => !context.isContextLost()).length,
  );
  return { contexts, listeners: count('JSEventListeners'), nodes: count('Nodes') };
}

for (const { rounds, liveMap, details } of [
  { rounds: 1, liveMap: false, details: LONG },
  { rounds: 5, liveMap: true, details: LONG },
]) {
  test.describe(liveMap ? 'With the map' : 'With stills', () => {
    test.use({ liveMap, paintMap: false });
    test(
      `a long talk on a fast clock holds no more after ${rounds + 1} rounds than after its first`,
      details,
      async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        // a browser counts the nodes of pictures too, and keeps them for a while: these have hardly any
        await page.route('**/stills/**/*.svg', (route) =>
          route.fulfill({ contentType: 'image/svg+xml', body: PLAIN_PICTURE }),
        );
        await page.addInitScript(() => {
          const drawing: WebGL2RenderingContext[] = [];
          (window as Drawing).drawing = drawing;
          const given = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
            const context = Reflect.apply(given, this, asked);
            if (context instanceof WebGL2RenderingContext && !drawing.includes(context))
              drawing.push(context);
            return context;
          } as typeof given;
        });
        await page.clock.install();
        await page.goto(`${PRESENT_PATH}?talk=10&auto=10`);
        const step = () => talkRoot(page).getAttribute('data-step');
        /** Once through the talk, as it moves on by itself; returns the steps shown. */
        const round = async () => {
          const seen = new Set<string | null>();
          do {
            seen.add(await step());
            // several looks at each stop
            await page.clock.runFor(4_000);
            await waitForAnimationFrames(page);
          } while (!seen.has('hesitation') || (await step()) !== 'question');
          return seen;
        };
        await expect(async () => {
          await page.clock.runFor(1000);
          const map = page.locator(`[data-map="${liveMap ? 'live' : 'still'}"]`);
          await expect(map).toBeVisible({ timeout: 100 });
        }).toPass();
        /** What a lecturer does beside it: every dialog, the pen, names, curtains. */
        const beside = async () => {
          for (const key of [
            'o',
            'Escape',
            '?',
            'Escape',
            'c',
            'Escape',
            'd',
            'd',
            'h',
            'h',
            'b',
            'b',
            'i',
            'i',
            't',
            't',
            'r',
            // however far the talk has gone by itself meanwhile
            'Home',
          ])
            await page.keyboard.press(key);
          await page.clock.runFor(20_000);
        };
        for (let nth = 0; nth < 3; nth += 1) await beside();
        expect((await round()).size).toBe(9);
        const before = await held(page);
        for (let nth = 0; nth < rounds; nth += 1) {
          await beside();
          await round();
        }
        expect((await held(page)).contexts).toBe(liveMap ? 1 : 0);
        // the collector may come late; what is lost to it never goes
        await expect.poll(async () => (await held(page)).listeners).toBeLessThanOrEqual(before.listeners);
        await expect
          .poll(async () => (await held(page)).nodes)
          .toBeLessThanOrEqual(before.nodes + SOME_NODES);
      },
    );
  });
}
