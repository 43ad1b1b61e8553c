import type { Browser, Page } from '@playwright/test';
import { MAP_CHOICE_KEY } from '../../app/_site/map-mode/map-mode-storage-key';

/** Pixels of a slide for each of its window’s: the window is that of a projector in both sizes. */
export const SLIDE_SIZES = { hd: 1, '4k': 2 } as const;
export type SlideSize = keyof typeof SLIDE_SIZES;

export const SLIDE_THEMES = ['light', 'dark'] as const;
export type SlideTheme = (typeof SLIDE_THEMES)[number];

const WINDOW = { width: 1920, height: 1080 };

/** Width and height of a slide, as its file’s name has them. */
export const pixelsOf = (size: SlideSize): string =>
  `${WINDOW.width * SLIDE_SIZES[size]}x${WINDOW.height * SLIDE_SIZES[size]}`;

/** The tools and the slider are for hands, and a picture has none. */
const HIDE_CONTROLS = 'nav, footer input { display: none !important }';

/** The picture is drawn, with the map or, where a browser has none, with the still in its place. */
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

/** Opens the presenting page at an address, in a window of a slide’s size, where nothing moves by itself. */
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
  // a map of so many pixels takes its time where software draws it
  page.setDefaultTimeout(240_000);
  await page.addInitScript((key) => localStorage.setItem(key, 'live'), MAP_CHOICE_KEY);
  await page.goto(address);
  await waitUntilDrawn(page);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/**
 * A step as the presenting page shows it once it has arrived, as PNG; `number` is its number in the story, from 1.
 * Whether the map in it is the live one is said too: a browser without WebGL has the still, in a closer frame.
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
