import type { Page } from '@playwright/test';

/** The graphics go, as on a laptop that changes its graphics card, and do not come back. */
export const loseContext = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });

/** Every file of map data ends in its middle, as behind a bad proxy. */
export const cutInHalf = (page: Page): Promise<unknown> =>
  page.route('**/geo/*.json', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  });

/**
 * Pages as a browser without scripts builds them: no script, and what is for those without stands in the page. The
 * checker that looks at them needs a browser that has scripts.
 */
export const serveAsWithoutScripts = (page: Page): Promise<unknown> =>
  page.route('**/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
      .replace(/<\/?noscript>/g, '');
    await route.fulfill({ response, body: html });
  });
