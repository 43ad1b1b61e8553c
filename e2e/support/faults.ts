import type { Page } from '@playwright/test';

/** Makes the map lose its WebGL context for good, as when a laptop switches graphics cards. */
export const loseGraphicsContext = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });

/** Serves only the first half of every file of map data, as a faulty proxy does. */
export const truncateMapData = (page: Page): Promise<unknown> =>
  page.route('**/geo/*.json', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  });

/**
 * Serves pages without their scripts and with the content of `<noscript>` in the page. axe itself needs scripts, so it
 * cannot scan in a browser where they are disabled.
 */
export const stripScripts = (page: Page): Promise<unknown> =>
  page.route('**/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
      .replace(/<\/?noscript>/g, '');
    await route.fulfill({ response, body: html });
  });
