import { expect, type Page } from '@playwright/test';
import { loseGraphicsContext } from '../support/faults';
import { LAPTOP, LONG, PHONE, test, waitForAnimationFrames } from '../support/reading';
import { openTalk, PRESENT_PATH, talkRoot, waitUntilTalkSettled } from '../support/talk';
import { countWebGLContexts, recordWebGLContexts } from '../support/webgl-contexts';

const visibleStill = (page: Page, step: string) =>
  page.locator(`[data-map-state] img[data-still="${step}"]:visible`);

test.describe('Lost graphics', () => {
  test.use({ liveMap: true, paintMap: false, viewport: { width: 1366, height: 768 } });

  test('leave the still on the projector and the talk usable, and the map comes back by itself, however late', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, '#tanks');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await page.evaluate(() => {
      const context = document.querySelector('canvas')?.getContext('webgl2');
      Object.assign(window, { lost: context?.getExtension('WEBGL_lose_context') });
    });
    const backToStepButton = page.getByRole('button', { name: 'Back to the step’s frame' });
    await page.keyboard.press('+');
    await expect(backToStepButton).toBeVisible();
    await loseGraphicsContext(page);
    await expect(visibleStill(page, 'tanks')).toBeInViewport();
    // a still cannot be moved by hand
    await expect(backToStepButton).toHaveCount(0);
    await expect(page.locator('[data-map="still"]')).toBeVisible();
    await page.keyboard.press('End');
    await waitUntilTalkSettled(page);
    await expect(visibleStill(page, 'hesitation')).toBeInViewport();
    await page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
    await expect(page.locator('[data-map="live"][data-settled="true"]')).toBeVisible();
    await expect(visibleStill(page, 'hesitation')).toHaveCount(0);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'hesitation');
  });
});

/** A media query that the talk evaluates as it measures its window. */
const MEASURING_QUERY = '(max-width: 699px)';

test.describe('What breaks', () => {
  test.use({ allowErrors: true, viewport: { width: 1366, height: 768 } });

  test('in the map leaves the still of every step, and the texts', async ({ page }) => {
    await page.addInitScript(() => {
      window.ResizeObserver = class {
        constructor() {
          throw new Error('broken');
        }
      } as unknown as typeof ResizeObserver;
    });
    await openTalk(page, '#tanks');
    await expect(visibleStill(page, 'tanks')).toBeInViewport();
    await page.keyboard.press('End');
    await waitUntilTalkSettled(page);
    await expect(visibleStill(page, 'hesitation')).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Still divided, into October');
  });

  test('in the page itself leaves the still, and any key reloads the talk at its step', async ({ page }) => {
    await page.addInitScript((measuringQuery) => {
      if (sessionStorage.getItem('broke')) return;
      sessionStorage.setItem('broke', 'once');
      const original = window.matchMedia;
      window.matchMedia = (query) => {
        if (query.includes(measuringQuery)) throw new Error('broken');
        return original.call(window, query);
      };
    }, MEASURING_QUERY);
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
    page.addInitScript((measuringQuery) => {
      let shouldBreak = sessionStorage.getItem('broke') === null;
      sessionStorage.setItem('broke', 'once');
      const original = window.matchMedia;
      window.matchMedia = (query) => {
        if (!shouldBreak || !query.includes(measuringQuery)) return original.call(window, query);
        shouldBreak = false;
        throw new Error('broken');
      };
    }, MEASURING_QUERY),
  );

  test('is repaired without a reload where the network is gone', async ({ page }) => {
    let isOnline = true;
    // a route added to an open page may take effect only after the key
    await page.route(`**${PRESENT_PATH}`, (route) => (isOnline ? route.continue() : route.abort()));
    await page.goto(`${PRESENT_PATH}#tanks`);
    await expect(page.getByRole('alert').filter({ hasText: 'Something broke' })).toBeVisible();
    await page.evaluate(() => Object.assign(window, { same: true }));
    isOnline = false;
    await page.keyboard.press('PageDown');
    await waitUntilTalkSettled(page);
    await expect(talkRoot(page)).toHaveAttribute('data-step', 'tanks');
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    await page.keyboard.press('i');
    await expect(page.locator('section#tanks')).toContainText('Magdeburg');
  });

  test('reloads by itself in an automatic talk', async ({ page }) => {
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

  test('opens in another window, and without a network says so instead', async ({ page, context }) => {
    let isOnline = true;
    await page.route('**/embed.js', (route) => (isOnline ? route.continue() : route.abort()));
    await openTalk(page, '#tanks');
    await page.keyboard.press('i');
    const notes = page.locator('section[id]:visible details').filter({ hasText: 'Sources of this step' });
    await notes.locator('summary').click();
    const link = notes.getByRole('link').first();
    const [openedPage] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await expect(openedPage).toHaveURL(/\/sources\/#/);
    await openedPage.close();
    // the machine has a network, but the site does not answer
    isOnline = false;
    await link.click();
    await expect(page.getByText('There is no network now')).toBeVisible();
    expect(context.pages()).toHaveLength(1);
  });

  test('shows its address where the browser blocks new windows', async ({ page }) => {
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

  test('a notice on why nothing happens is in view', async ({ page }) => {
    await openTalk(page, '#tanks');
    await page.keyboard.press('h');
    await expect(page.getByText('the pictures keep their names')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [PHONE, LAPTOP]) {
    test(`the first slide fits a window ${viewport.width} pixels wide, says that the rest needs scripts, and has no dead button`, async ({
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

const EMPTY_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600"></svg>';
/** DOM nodes that may be added: fewer than any dialog has, more than a temporary notice. */
const ALLOWED_NODES = 100;

/** Live WebGL contexts, event listeners and DOM nodes of a page after garbage collection. */
async function countRetained(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const count = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  await client.detach();
  const contexts = await countWebGLContexts(page);
  return { contexts, listeners: count('JSEventListeners'), nodes: count('Nodes') };
}

for (const { rounds, liveMap, details } of [
  { rounds: 1, liveMap: false, details: LONG },
  { rounds: 5, liveMap: true, details: LONG },
]) {
  test.describe(liveMap ? 'With the map' : 'With stills', () => {
    test.use({ liveMap, paintMap: false });
    test(
      `a long talk on a fast clock keeps no more memory after ${rounds + 1} rounds than after its first`,
      details,
      async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        // a browser also counts the nodes of SVG images, and keeps them for a while: this one has hardly any
        await page.route('**/stills/**/*.svg', (route) =>
          route.fulfill({ contentType: 'image/svg+xml', body: EMPTY_SVG }),
        );
        await recordWebGLContexts(page);
        await page.clock.install();
        await page.goto(`${PRESENT_PATH}?talk=10&auto=10`);
        const getStep = () => talkRoot(page).getAttribute('data-step');
        /** Lets the automatic talk run through once, and returns the steps that it showed. */
        const playRound = async () => {
          const steps = new Set<string | null>();
          do {
            steps.add(await getStep());
            // several samples at each stop
            await page.clock.runFor(4_000);
            await waitForAnimationFrames(page);
          } while (!steps.has('hesitation') || (await getStep()) !== 'question');
          return steps;
        };
        await expect(async () => {
          await page.clock.runFor(1000);
          const map = page.locator(`[data-map="${liveMap ? 'live' : 'still'}"]`);
          await expect(map).toBeVisible({ timeout: 100 });
        }).toPass();
        /** Opens and closes all that a lecturer can: every dialog, the pen, labels, blank screens. */
        const tryAllTools = async () => {
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
            // the automatic talk may have moved on meanwhile
            'Home',
          ])
            await page.keyboard.press(key);
          await page.clock.runFor(20_000);
        };
        for (let count = 0; count < 3; count += 1) await tryAllTools();
        expect((await playRound()).size).toBe(9);
        const before = await countRetained(page);
        for (let count = 0; count < rounds; count += 1) {
          await tryAllTools();
          await playRound();
        }
        expect((await countRetained(page)).contexts).toBe(liveMap ? 1 : 0);
        // garbage collection may come late, but a leak never goes away
        await expect
          .poll(async () => (await countRetained(page)).listeners)
          .toBeLessThanOrEqual(before.listeners);
        await expect
          .poll(async () => (await countRetained(page)).nodes)
          .toBeLessThanOrEqual(before.nodes + ALLOWED_NODES);
      },
    );
  });
}
