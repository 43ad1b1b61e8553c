import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { hostOrigins } from './host-pages';

export const STORY = '/stories/fault-lines/';
/** Marks tests of `npm run test:long`. */
export const LONG = { tag: '@long' };

/** Windows in which pictures are looked at closely. */
export const SHARP = { deviceScaleFactor: 1 };

export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** Gives a page, or every page of a context, a browser without WebGL: there the story goes on without a map. */
export const refuseWebGL = (page: Page | BrowserContext): Promise<unknown> =>
  page.addInitScript(() => {
    const given = HTMLCanvasElement.prototype.getContext;
    const context = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(given, this, [kind, ...rest]);
    };
    HTMLCanvasElement.prototype.getContext = context as typeof given;
  });

/**
 * Gives every page of a context a browser that says a graphics card draws: the live map then comes by itself, and is
 * drawn by the program that the machine has.
 */
export const claimCard = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const UNMASKED_RENDERER = 0x9246;
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      return name === UNMASKED_RENDERER ? 'A graphics card' : Reflect.apply(getParameter, this, [name]);
    };
  });

/**
 * Gives every page of a context graphics that colour no pixel, which by software takes most of the time: a map draws all
 * the same, frame by frame, as far as its page can tell.
 */
const leaveUnpainted = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
    ] as const)
      WebGL2RenderingContext.prototype[name] = () => undefined;
  });

type Watched = {
  /**
   * Tests of the live map ask for it: drawn by software, it takes most of their time. All others go without WebGL.
   * ‘by software’ lets the page see what draws.
   */
  mapDrawn: boolean | 'by software';
  /** Whether pixels of the live map count; tests that look at none of them ask for none. */
  mapPainted: boolean;
  /** Tests that break the site on purpose let it complain in the console; it still must not crash. */
  mayComplain: boolean;
  watch: undefined;
};

/** Every test is also one of manners: nothing in the console, no crash, no other host, no cookie. */
export const test = base.extend<Watched>({
  mapDrawn: [false, { option: true }],
  mapPainted: [true, { option: true }],
  context: async ({ context, mapDrawn, mapPainted }, use) => {
    if (!mapDrawn) await refuseWebGL(context);
    if (mapDrawn === true) await claimCard(context);
    if (!mapPainted) await leaveUnpainted(context);
    await use(context);
  },
  mayComplain: [false, { option: true }],
  watch: [
    async ({ context, baseURL, mayComplain }, use) => {
      const faults: string[] = [];
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' && !mayComplain) {
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

/** Ids of all steps, in the page’s order. */
export const stepsOf = (page: Page): Promise<string[]> =>
  page.$$eval('section', (sections) => sections.map(({ id }) => id));

/** Two frames: what scrolling set off has been done. */
export const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** The map is drawn or given up, and what it should show is shown. */
export async function settled(page: Page): Promise<void> {
  const isSettled = () => {
    const { map, settled } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    return settled === 'true' && map !== 'loading';
  };
  await page.waitForFunction(isSettled);
  await frames(page);
  await page.waitForFunction(isSettled);
}

/** The page stands where the address of a step leads, and its picture is complete. */
export async function arrived(page: Page, step: string): Promise<void> {
  await page.waitForFunction((id) => {
    const section = document.getElementById(id);
    if (!section || document.querySelector<HTMLElement>('[data-step]')?.dataset.step !== id) return false;
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const due =
      Number.parseFloat(getComputedStyle(section).scrollMarginTop) + Number.parseFloat(scrollPaddingTop);
    return Math.abs(section.getBoundingClientRect().top - due) < 2;
  }, step);
  await settled(page);
}

/** Opens the story, at a step if one is named, and waits for its picture. */
export async function open(page: Page, step?: string): Promise<void> {
  await page.goto(step ? `${STORY}#${step}` : STORY);
  await (step ? arrived(page, step) : settled(page));
}

/** Goes to a step as a reader does who opens the contents. */
export async function goByContents(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('dialog', { name: 'Contents' }).locator(`a[href="#${step}"]`).click();
  await arrived(page, step);
}

/** Puts the mouse over the prose, so that the wheel turns there. */
export async function pointAtProse(page: Page): Promise<void> {
  const prose = await page.getByRole('main').boundingBox();
  const size = page.viewportSize();
  if (!prose || !size) throw new Error('no prose to point at');
  await page.mouse.move(prose.x + prose.width / 2, size.height - 40);
}

export type Place = {
  step: string;
  day: string;
  /** The date that the step’s section shows. */
  date: string;
  /** The step’s title has risen to where its address would put it, or beyond. */
  arrived: boolean;
  atEnd: boolean;
};

/** What the page says of where the reader is. */
export const placeOf = (page: Page): Promise<Place> =>
  page.evaluate(() => {
    const { step = '', day = '' } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    const section = document.getElementById(step);
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const margin = section ? Number.parseFloat(getComputedStyle(section).scrollMarginTop) : 0;
    const due = margin + Number.parseFloat(scrollPaddingTop);
    return {
      step,
      day,
      // beside the date, the same line may say that a step goes beyond the article
      date: section?.querySelector('h2 + p')?.firstChild?.textContent ?? '',
      arrived: section ? section.getBoundingClientRect().top <= due + 1 : false,
      atEnd: window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1,
    };
  });

/** Turns the wheel, and waits for the page to have scrolled. */
export async function turnWheel(page: Page, pixels: number): Promise<void> {
  const from = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, pixels);
  await page.waitForFunction((y) => window.scrollY !== y, from);
  await frames(page);
}

/** Most pixels that one turn of the wheel moves the page: less than a title travels while its step plays. */
const TURN = 400;

/** Pixels from here to where the next step has arrived; infinite when none is to come. */
const toNextArrival = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const ahead = [...document.querySelectorAll('section')].map((section) => {
      const { scrollPaddingTop } = getComputedStyle(document.documentElement);
      const due =
        Number.parseFloat(getComputedStyle(section).scrollMarginTop) + Number.parseFloat(scrollPaddingTop);
      return Math.ceil(section.getBoundingClientRect().top - due);
    });
    return Math.min(Number.POSITIVE_INFINITY, ...ahead.filter((pixels) => pixels > 0));
  });

/** Turns the wheel to the end of the page, stopping wherever a step arrives; tells every place on the way. */
export async function readToTheEnd(page: Page): Promise<Place[]> {
  await pointAtProse(page);
  const places = [await placeOf(page)];
  while (!places.at(-1)?.atEnd) {
    await turnWheel(page, Math.min(TURN, await toNextArrival(page)));
    places.push(await placeOf(page));
  }
  return places;
}

/** Names in the order in which they come, each run once. */
export const runs = (names: readonly string[]): string[] =>
  names.filter((name, at) => name !== names[at - 1]);
