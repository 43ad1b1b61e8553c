import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { hostOrigins } from './host-pages';

export const STORY_PATH = '/stories/fault-lines/';
/** Details of tests that only `npm run test:long` runs. */
export const LONG = { tag: '@long' };

/** Full resolution, for tests that look at pixels; the others run at half of it. */
export const FULL_RESOLUTION = { deviceScaleFactor: 1 };

export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** Takes WebGL from a page, or from every page of a context: the story then shows stills. */
export const refuseWebGL = (page: Page | BrowserContext): Promise<unknown> =>
  page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    const context = function (this: HTMLCanvasElement, contextType: string, ...rest: unknown[]) {
      return contextType.startsWith('webgl') ? null : Reflect.apply(original, this, [contextType, ...rest]);
    };
    HTMLCanvasElement.prototype.getContext = context as typeof original;
  });

/**
 * Makes every page of a context believe that a graphics card draws: the live map then loads by itself, drawn by the
 * machine’s software renderer.
 */
export const claimGraphicsCard = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const UNMASKED_RENDERER = 0x9246;
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      return name === UNMASKED_RENDERER ? 'A graphics card' : Reflect.apply(getParameter, this, [name]);
    };
  });

/**
 * Makes draw calls do nothing in every page of a context. Software rendering spends most of its time on them; the
 * page cannot tell the difference.
 */
const skipDrawCalls = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
    ] as const)
      WebGL2RenderingContext.prototype[name] = () => undefined;
  });

type StoryFixtures = {
  /**
   * Whether the page has WebGL and a live map. Only tests of the live map ask for it: drawn by software, it takes most
   * of their time. With ‘by software’ the page can see that no graphics card draws.
   */
  liveMap: boolean | 'by software';
  /** Whether the live map draws pixels; tests that look at none are faster without. */
  paintMap: boolean;
  /** Whether errors in the console are allowed, in tests that break the site on purpose; uncaught errors never are. */
  allowErrors: boolean;
  failOnErrors: undefined;
};

/** Every test also fails on errors in the console, uncaught errors, requests to other hosts and cookies. */
export const test = base.extend<StoryFixtures>({
  liveMap: [false, { option: true }],
  paintMap: [true, { option: true }],
  context: async ({ context, liveMap, paintMap }, use) => {
    if (!liveMap) await refuseWebGL(context);
    if (liveMap === true) await claimGraphicsCard(context);
    if (!paintMap) await skipDrawCalls(context);
    await use(context);
  },
  allowErrors: [false, { option: true }],
  failOnErrors: [
    async ({ context, baseURL, allowErrors }, use) => {
      const faults: string[] = [];
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' && !allowErrors) {
          faults.push(`console: ${message.text()} ${message.location().url}`);
        }
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL && !hostOrigins.has(origin))
          faults.push(`other host: ${request.url()}`);
      });
      await use(undefined);
      const cookies = (await context.cookies()).map(({ name }) => `cookie: ${name}`);
      expect([...faults, ...cookies]).toEqual([]);
    },
    { auto: true },
  ],
});

/** Ids of all steps, in the order of the page. */
export const getStepIds = (page: Page): Promise<string[]> =>
  page.$$eval('section', (sections) => sections.map(({ id }) => id));

/** Waits for two animation frames: the page has then reacted to scrolling. */
export const waitForAnimationFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Waits until the map is drawn or replaced by the still, and shows the scene of the current moment. */
export async function waitUntilSettled(page: Page): Promise<void> {
  const isSettled = () => {
    const { map, settled } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    return settled === 'true' && map !== 'loading';
  };
  await page.waitForFunction(isSettled);
  await waitForAnimationFrames(page);
  await page.waitForFunction(isSettled);
}

/** Waits until the page is scrolled to where a step’s address leads, and its picture is complete. */
export async function waitForStep(page: Page, step: string): Promise<void> {
  await page.waitForFunction((id) => {
    const section = document.getElementById(id);
    if (!section || document.querySelector<HTMLElement>('[data-step]')?.dataset.step !== id) return false;
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const expectedTop =
      Number.parseFloat(getComputedStyle(section).scrollMarginTop) + Number.parseFloat(scrollPaddingTop);
    return Math.abs(section.getBoundingClientRect().top - expectedTop) < 2;
  }, step);
  await waitUntilSettled(page);
}

/** Scrolls on to the end of the current step, a few pixels before the next one begins, and waits for its last picture. */
export async function scrollToStepEnd(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const map = document.querySelector('[data-map-state]')?.getBoundingClientRect();
    const prose = document.querySelector('main')?.getBoundingClientRect();
    const isMapAbove = map && prose && map.left < prose.right && map.right > prose.left && map.bottom > 0;
    const top = isMapAbove ? map.bottom : 0;
    // a step begins when its title comes to 85 % of the window in which prose is read
    const line = top + 0.85 * (window.innerHeight - top);
    const next = document.getElementById(id)?.nextElementSibling?.querySelector('h2');
    const distance = next ? next.getBoundingClientRect().top - line - 4 : document.body.scrollHeight;
    window.scrollBy({ top: Math.floor(distance), behavior: 'instant' });
  }, step);
  await waitForAnimationFrames(page);
  await waitUntilSettled(page);
}

/** Opens the story, at a step if one is named, and waits for its picture. */
export async function openStory(page: Page, step?: string): Promise<void> {
  await page.goto(step ? `${STORY_PATH}#${step}` : STORY_PATH);
  await (step ? waitForStep(page, step) : waitUntilSettled(page));
}

/** Goes to a step through the dialog of contents. */
/** Opens the menu of a phone’s map; on a laptop there is none, and its parts are in view. */
export async function openMapMenu(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Map menu' });
  const isClosed = (await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false';
  if (isClosed) await menu.click();
}

export async function goToStepByContents(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('dialog', { name: 'Contents' }).locator(`a[href="#${step}"]`).click();
  await waitForStep(page, step);
}

/** Moves the mouse over the prose, so that the wheel acts there. */
export async function moveMouseToProse(page: Page): Promise<void> {
  const bounds = await page.getByRole('main').boundingBox();
  const viewport = page.viewportSize();
  if (!bounds || !viewport) throw new Error('no prose to point at');
  await page.mouse.move(bounds.x + bounds.width / 2, viewport.height - 40);
}

export type ReaderPosition = {
  step: string;
  day: string;
  /** The date that the step’s section shows, as text. */
  date: string;
  /** Whether the step’s title has scrolled to where its address would put it, or beyond. */
  arrived: boolean;
  atEnd: boolean;
};

/** Where the reader is, by the page’s own data. */
export const getReaderPosition = (page: Page): Promise<ReaderPosition> =>
  page.evaluate(() => {
    const { step = '', day = '' } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    const section = document.getElementById(step);
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const margin = section ? Number.parseFloat(getComputedStyle(section).scrollMarginTop) : 0;
    const expectedTop = margin + Number.parseFloat(scrollPaddingTop);
    return {
      step,
      day,
      // beside the date, the same line may say that a step goes beyond the article
      date: section?.querySelector('h2 + p')?.firstChild?.textContent ?? '',
      arrived: section ? section.getBoundingClientRect().top <= expectedTop + 1 : false,
      atEnd: window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1,
    };
  });

/** Turns the wheel by so many pixels, and waits until the page has scrolled. */
export async function turnWheel(page: Page, pixels: number): Promise<void> {
  const start = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, pixels);
  await page.waitForFunction((y) => window.scrollY !== y, start);
  await waitForAnimationFrames(page);
}

/** Most pixels that one turn of the wheel moves the page: less than a title moves while its step plays. */
const LONGEST_TURN = 400;

/** Pixels to scroll until the next step has arrived, or the current one is at its end; infinite after the last one. */
const getPixelsToNextStop = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const map = document.querySelector('[data-map-state]')?.getBoundingClientRect();
    const prose = document.querySelector('main')?.getBoundingClientRect();
    const isMapAbove = map && prose && map.left < prose.right && map.right > prose.left && map.bottom > 0;
    const top = isMapAbove ? map.bottom : 0;
    const entryLine = top + 0.85 * (window.innerHeight - top);
    const distances = [...document.querySelectorAll('section')].flatMap((section) => {
      const { scrollPaddingTop } = getComputedStyle(document.documentElement);
      const expectedTop =
        Number.parseFloat(getComputedStyle(section).scrollMarginTop) + Number.parseFloat(scrollPaddingTop);
      const title = section.querySelector('h2') ?? section;
      return [
        Math.ceil(section.getBoundingClientRect().top - expectedTop),
        Math.floor(title.getBoundingClientRect().top - entryLine - 4),
      ];
    });
    return Math.min(Number.POSITIVE_INFINITY, ...distances.filter((pixels) => pixels > 0));
  });

/** Turns the wheel to the end of the page, with a stop wherever a step arrives and ends; returns every position on the way. */
export async function scrollToEnd(page: Page): Promise<ReaderPosition[]> {
  await moveMouseToProse(page);
  const positions = [await getReaderPosition(page)];
  while (!positions.at(-1)?.atEnd) {
    await turnWheel(page, Math.min(LONGEST_TURN, await getPixelsToNextStop(page)));
    positions.push(await getReaderPosition(page));
  }
  return positions;
}

/** The list without repeats of the value before. */
export const dropRepeats = (values: readonly string[]): string[] =>
  values.filter((value, index) => value !== values[index - 1]);
