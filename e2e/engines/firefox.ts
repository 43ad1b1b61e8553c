import puppeteer, { type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { ensureFirefox, ensureXvfb } from '../../scripts/browsers/firefox-webkit.mjs';
import { hostOrigins } from '../support/host-pages';
import type { Engine, EnginePage, Size } from './engine-page';
import { startVirtualScreen } from './virtual-screen';

/** Preferences as in about:config. */
export type FirefoxPreferences = Record<string, boolean | number | string>;

const toPuppeteerSelector = (selector: string) =>
  selector.startsWith('//') ? `::-p-xpath(${selector})` : selector;

/** Records the errors of a page from now on. */
function recordErrors(page: Page, siteOrigin: string, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`uncaught: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== siteOrigin && !hostOrigins.has(origin))
      errors.push(`other host: ${request.url()}`);
  });
}

async function getFrameDocument(page: Page, frame: string): Promise<Frame> {
  const element = await page.waitForSelector(toPuppeteerSelector(frame));
  const content = await element?.contentFrame();
  if (!content) throw new Error(`no document in ${frame}`);
  return content;
}

async function createEnginePage(
  page: Page,
  size: Size,
  siteOrigin: string,
  errors: string[],
): Promise<EnginePage> {
  recordErrors(page, siteOrigin, errors);
  await page.setViewport(size);
  return {
    open: async (address) => {
      await page.goto(address);
    },
    run: (pageFunction, ...args) => page.evaluate(pageFunction as never, ...args),
    runIn: async (frame, pageFunction, ...args) =>
      (await getFrameDocument(page, frame)).evaluate(pageFunction as never, ...args),
    press: (key) => page.keyboard.press(key as KeyInput),
    click: (element) => page.locator(toPuppeteerSelector(element)).click(),
    clickIn: async (frame, element) =>
      (await getFrameDocument(page, frame)).locator(toPuppeteerSelector(element)).click(),
    turnWheel: async (pixels) => {
      const { width, height } = page.viewport() ?? size;
      await page.mouse.move(width - 60, height - 40);
      await page.mouse.wheel({ deltaY: pixels });
    },
    resize: (newSize) => page.setViewport(newSize),
    screenshot: async () => Buffer.from(await page.screenshot()),
    bringToFront: () => page.bringToFront(),
    openPage: async () => createEnginePage(await page.browserContext().newPage(), size, siteOrigin, errors),
    errors: async () => errors,
  };
}

/**
 * Starts headless Firefox, driven by WebDriver BiDi. It has no WebGL unless `liveMap` is true; then it gets a virtual
 * screen, without which Firefox has no WebGL on a server.
 */
export async function startFirefox(
  siteOrigin: string,
  { preferences = {}, liveMap = false }: { preferences?: FirefoxPreferences; liveMap?: boolean } = {},
): Promise<Engine> {
  const screen = liveMap ? await startVirtualScreen(ensureXvfb()) : null;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    extraPrefsFirefox: {
      'webgl.disabled': !liveMap,
      // the live map loads by itself only where a graphics card draws
      'webgl.override-unmasked-renderer': 'A graphics card',
      ...preferences,
    },
    env: { ...process.env, ...(screen ? { DISPLAY: screen.name } : {}) },
  });
  return {
    newPage: async (size) => {
      const context = await browser.createBrowserContext();
      const page = await createEnginePage(await context.newPage(), size, siteOrigin, []);
      return { page, close: () => context.close() };
    },
    quit: async () => {
      await browser.close();
      screen?.close();
    },
  };
}
