import puppeteer, { type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { needFirefox, needXvfb } from '../../scripts/browsers/firefox-webkit.mjs';
import { hostOrigins } from '../support/host-pages';
import type { Engine, EnginePage, Size } from './engine-page';
import { startScreen } from './virtual-screen';

/** Settings of about:config. */
export type Settings = Record<string, boolean | number | string>;

const located = (element: string) => (element.startsWith('//') ? `::-p-xpath(${element})` : element);

/** Notes what a page complains of from now on. */
function listen(page: Page, siteOrigin: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== siteOrigin && !hostOrigins.has(origin))
      complaints.push(`other host: ${request.url()}`);
  });
}

async function documentOf(page: Page, frame: string): Promise<Frame> {
  const element = await page.waitForSelector(located(frame));
  const content = await element?.contentFrame();
  if (!content) throw new Error(`no document in ${frame}`);
  return content;
}

async function enginePage(
  page: Page,
  size: Size,
  siteOrigin: string,
  complaints: string[],
): Promise<EnginePage> {
  listen(page, siteOrigin, complaints);
  await page.setViewport(size);
  return {
    open: async (address) => {
      await page.goto(address);
    },
    run: (code, ...args) => page.evaluate(code as never, ...args),
    runIn: async (frame, code, ...args) => (await documentOf(page, frame)).evaluate(code as never, ...args),
    press: (key) => page.keyboard.press(key as KeyInput),
    click: (element) => page.locator(located(element)).click(),
    clickIn: async (frame, element) => (await documentOf(page, frame)).locator(located(element)).click(),
    turnWheel: async (pixels) => {
      const { width, height } = page.viewport() ?? size;
      await page.mouse.move(width - 60, height - 40);
      await page.mouse.wheel({ deltaY: pixels });
    },
    resize: (to) => page.setViewport(to),
    screenshot: async () => Buffer.from(await page.screenshot()),
    show: () => page.bringToFront(),
    another: async () => enginePage(await page.browserContext().newPage(), size, siteOrigin, complaints),
    complaints: async () => complaints,
  };
}

/**
 * Starts Firefox without a window, driven by WebDriver BiDi. Whether it has WebGL depends on the machine: here it has
 * none, unless it is asked for a map; then it gets a screen, without which it has no WebGL on a server.
 */
export async function startFirefox(
  siteOrigin: string,
  { settings = {}, mapDrawn = false }: { settings?: Settings; mapDrawn?: boolean } = {},
): Promise<Engine> {
  const screen = mapDrawn ? await startScreen(needXvfb()) : null;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needFirefox(),
    headless: true,
    extraPrefsFirefox: {
      'webgl.disabled': !mapDrawn,
      // the live map comes by itself only where a graphics card draws it
      'webgl.override-unmasked-renderer': 'A graphics card',
      ...settings,
    },
    env: { ...process.env, ...(screen ? { DISPLAY: screen.name } : {}) },
  });
  return {
    reader: async (size) => {
      const context = await browser.createBrowserContext();
      const page = await enginePage(await context.newPage(), size, siteOrigin, []);
      return { page, leave: () => context.close() };
    },
    quit: async () => {
      await browser.close();
      screen?.close();
    },
  };
}
