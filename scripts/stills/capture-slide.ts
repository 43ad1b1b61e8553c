import type { Browser, Page } from '@playwright/test';
import { MAP_CHOICE_KEY } from '../../app/_site/map-mode/map-mode-storage-key';

/** Device pixels per CSS pixel; the window has the same size for both. */
export const SLIDE_SIZES = { hd: 1, '4k': 2 } as const;
export type SlideSize = keyof typeof SLIDE_SIZES;

export const SLIDE_THEMES = ['light', 'dark'] as const;
export type SlideTheme = (typeof SLIDE_THEMES)[number];

const WINDOW = { width: 1920, height: 1080 };

/** Width and height of a slide in pixels, for its file’s name. */
export const pixelsOf = (size: SlideSize): string =>
  `${WINDOW.width * SLIDE_SIZES[size]}x${WINDOW.height * SLIDE_SIZES[size]}`;

/** Hides the toolbar and the slider, which are useless in an image. */
const HIDE_CONTROLS =
  'nav, footer input { display: none !important } [data-gives-way] { opacity: 1 !important }';

/** Waits until the slide is drawn, with the live map or, in a browser without WebGL, with the still. */
async function waitUntilDrawn(page: Page, step?: string): Promise<void> {
  const isDrawn = (step: string | undefined) => {
    const { dataset } = document.querySelector<HTMLElement>('[data-stop]') ?? {};
    const hasArrived = step === undefined || (dataset?.step === step && dataset.stop === '1');
    return hasArrived && dataset?.settled === 'true' && dataset.map !== 'loading';
  };
  await page.waitForFunction(isDrawn, step);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  await page.waitForFunction(isDrawn, step);
}

/** Opens the presenting page in a window of a slide’s size, with reduced motion. */
export async function openSlides(
  browser: Browser,
  address: string,
  { size, theme }: { size: SlideSize; theme: SlideTheme },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: WINDOW,
    deviceScaleFactor: SLIDE_SIZES[size],
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  // software takes long to draw a map of this size
  page.setDefaultTimeout(240_000);
  await page.addInitScript((key) => localStorage.setItem(key, 'live'), MAP_CHOICE_KEY);
  await page.goto(address);
  await waitUntilDrawn(page);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/**
 * Captures a step’s slide as PNG; `number` is its number in the story, from 1. `live` is whether it shows the live map:
 * a browser without WebGL has the still, which shows a smaller area.
 */
export async function captureSlide(
  page: Page,
  { id, number }: { id: string; number: number },
): Promise<{ png: Buffer; live: boolean }> {
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  await waitUntilDrawn(page, id);
  const live = (await page.locator('[data-stop]').getAttribute('data-map')) === 'live';
  return { png: await page.screenshot({ style: HIDE_CONTROLS, animations: 'disabled' }), live };
}
