import type { Browser, Page } from '@playwright/test';
import { MAP_CHOICE_KEY } from '../../app/_site/map-mode/map-mode-storage-key';
import type { Theme } from '../../geo/drawing/palette';
import type { Moment } from '../../stories/scene/scene';

/** Hides what is of no use in an image, and what moves by the clock rather than by the moment. */
const STILL_STYLE = `
  nav, footer input, [role="note"], [role="status"] { display: none !important }
  [data-gives-way] { opacity: 1 !important }
  *, *::before, *::after { transition: none !important; animation: none !important }
  [class*="pulse"] { display: none !important }
`;

/** Leaves the map alone on the slide, as high as the window. */
const MAP_ALONE_STYLE = `
  main { --foot: 0px !important }
  main > footer { display: none !important }
  main > div:has([data-map-state])::after { display: none !important }
  main > div[data-scrolls] { visibility: hidden !important }
  [data-beside-text] { padding-left: 124px !important }
`;

type TalkPageOptions = {
  /** Size of the window, pixels of CSS and of the image. */
  size: { width: number; height: number };
  theme: Theme;
  /** Whether text, strips and credits are left out. */
  mapAlone?: boolean;
};

/** A talk in a browser, which shows any moment of its story. */
export type TalkPage = {
  /** Whether its map is live; a browser without WebGL has the drawn stills. */
  isLive: () => Promise<boolean>;
  /** Shows a moment, `step` by its position in the story, and waits until it is fully drawn. */
  show: (moment: Moment) => Promise<void>;
  /** PNG of the window, or of a part of it, pixels. */
  capture: (clip?: { x: number; y: number; width: number; height: number }) => Promise<Buffer>;
  page: Page;
};

const isDrawn = (step: string | null): boolean => {
  const { dataset } = document.querySelector<HTMLElement>('[data-stop]') ?? {};
  const hasArrived = step === null || dataset?.step === step;
  return hasArrived && dataset?.settled === 'true' && dataset.map !== 'loading';
};

/** Waits until the picture stays as it is for two repaints, with all images and fonts. */
async function waitUntilDrawn(page: Page, step: string | null): Promise<void> {
  await page.waitForFunction(isDrawn, step);
  await page.evaluate(async () => {
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    const visible = [...document.images].filter((image) => image.checkVisibility());
    // one that is not in view yet would never come
    for (const image of visible) image.loading = 'eager';
    await Promise.all(visible.map((image) => image.decode().catch(() => undefined)));
  });
  await page.waitForFunction(isDrawn, step);
}

/** Sets the talk’s slider of progress, more finely than fingers can. */
const setProgress = (page: Page, progress: number): Promise<void> =>
  page.locator('footer input[type="range"]').evaluate((slider: HTMLInputElement, value) => {
    slider.step = 'any';
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    write?.call(slider, String(value));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, progress);

/**
 * Opens the presenting page of a story, whose steps have these ids, at its address. Since a scene depends on the moment
 * alone, each picture is the same whatever was shown before.
 */
export async function openTalkPage(
  browser: Browser,
  address: string,
  stepIds: readonly string[],
  { size, theme, mapAlone = false }: TalkPageOptions,
): Promise<TalkPage> {
  const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: 'no-preference' });
  // software takes long to draw a map of this size
  page.setDefaultTimeout(240_000);
  await page.addInitScript((key) => localStorage.setItem(key, 'live'), MAP_CHOICE_KEY);
  await page.goto(address);
  await page.addStyleTag({ content: STILL_STYLE + (mapAlone ? MAP_ALONE_STYLE : '') });
  await page.evaluate(() => window.dispatchEvent(new Event('resize')));
  await waitUntilDrawn(page, null);
  await page.evaluate(() => document.fonts.ready);
  let current = -1;
  return {
    page,
    isLive: async () => (await page.locator('[data-stop]').getAttribute('data-map')) === 'live',
    show: async ({ step, progress }) => {
      if (step !== current) {
        await page.keyboard.type(String(step + 1));
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          (id) => document.querySelector<HTMLElement>('[data-stop]')?.dataset.step === id,
          stepIds[step] ?? null,
        );
        current = step;
      }
      await setProgress(page, progress);
      await waitUntilDrawn(page, stepIds[step] ?? null);
    },
    capture: (clip) => page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) }),
  };
}
