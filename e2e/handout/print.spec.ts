import { expect, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { openStory, STORY_PATH, test } from '../support/reading';
import { expectTalkAt, openTalk } from '../support/talk';

/** Letters and digits alone: lines break where they will, and ligatures are one sign in a PDF. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

type Sheet = { text: string; width: number; height: number };

/** What a browser prints of a page as it stands, without grounds, as people print: sheet by sheet. */
async function sheetsOf(page: Page): Promise<Sheet[]> {
  const document = await getDocumentProxy(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false })),
  );
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const { items } = await sheet.getTextContent();
    const [width = 0, height = 0] = sheet.view.slice(2);
    sheets.push({
      text: letters(items.map((item) => ('str' in item ? item.str : '')).join('')),
      width,
      height,
    });
  }
  return sheets;
}

/** Colours of a printed page: its ground, and its title’s letters. */
const inkOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.querySelector('h1') ?? document.body).color,
  ]);

const WHITE_AND_INK = ['rgb(255, 255, 255)', 'rgb(21, 33, 43)'];

test('the story is printed with the picture of every step beside its title, never scrolled to, and nothing of the screen', async ({
  page,
}) => {
  await openStory(page);
  const steps = await page.$$eval('section', (sections) =>
    sections.map((section) => ({
      title: section.querySelector('h2')?.textContent ?? '',
      caption: section.querySelector('figcaption')?.textContent ?? '',
      prose: section.querySelector('[class*=prose] p:last-child')?.textContent ?? '',
      pictures: section.querySelectorAll('[data-on-paper] img').length,
    })),
  );
  expect(steps).toHaveLength(30);
  expect(steps.filter(({ pictures }) => pictures === 0)).toEqual([]);

  const sheets = await sheetsOf(page);
  const whole = sheets.map(({ text }) => text).join('');
  for (const { title, caption, prose } of steps) {
    const together = sheets.filter(
      ({ text }) => text.includes(letters(title)) && text.includes(letters(caption)),
    );
    expect(together.length, title).toBeGreaterThan(0);
    // the sheet may end in the midst of it, and names of the map then stand between
    expect(whole).toContain(letters(prose).slice(0, 30));
    expect(whole).toContain(letters(prose).slice(-30));
  }
  expect(whole).toContain(letters('The handout, made for paper'));
  // sources are folded on the screen alone
  expect(whole).toContain(letters('Sources of this step'));
  for (const word of [
    'Contents',
    'Embed this step',
    'Explore the map',
    'Scroll to read',
    'Skip to the story',
  ])
    expect(whole).not.toContain(letters(word));
  expect(sheets.length).toBeLessThan(50);
  expect(sheets.filter(({ text }) => text.length < 150)).toEqual([]);
  const missing = await page.$$eval('[data-on-paper] img', (images) =>
    (images as HTMLImageElement[])
      .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
      .map(({ src }) => src),
  );
  expect(missing).toEqual([]);
});

test('a page in the dark is printed as ink on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  for (const address of [
    STORY_PATH,
    `${STORY_PATH}hot-summer/`,
    '/',
    '/teach/',
    '/embed/fault-lines/hot-summer/',
  ]) {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    expect(await inkOf(page).then(([ground]) => ground), address).toBe(WHITE_AND_INK[0]);
    const color = await page
      .locator('h1, h2')
      .first()
      .evaluate((title) => getComputedStyle(title).color);
    expect(color, address).toBe(WHITE_AND_INK[1]);
  }
});

/** What a slide has on its sheet, what lies beyond its place there, and what of the screen is left. */
const slideOf = (page: Page) =>
  page.evaluate(() => {
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    const seen = (what: string) => [...document.querySelectorAll(what)].filter(isSeen);
    const [foot] = seen('main footer').map((element) => element.getBoundingClientRect());
    const sheet = document.querySelector('main')?.getBoundingClientRect();
    const isBeyond = (element: Element) => {
      const { right, bottom } = element.getBoundingClientRect();
      const lowest = element.closest('footer') ? sheet?.bottom : foot?.top;
      return right > (sheet?.right ?? 0) + 1 || bottom > (lowest ?? 0) + 1;
    };
    return {
      titles: seen('main h1').map(({ textContent }) => textContent),
      beyond: seen('main :is(h1, p, li, figure):not(footer *), main footer')
        .filter(isBeyond)
        .map(({ textContent }) => textContent),
      pictures: seen('main [data-on-paper] img')
        .map((element) => element as HTMLImageElement)
        .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        .map(({ src }) => src.split('/').at(-1)),
      ofTheScreen: [
        'canvas',
        'button:not(footer *)',
        'dialog',
        'input',
        '[role="timer"]',
        '[role="note"]',
      ].filter((what) => seen(what).length > 0),
    };
  });

/** A landscape sheet of A4 without its margins, pixels. */
const LANDSCAPE = { width: 1047, height: 725 };

test('a talk prints its slide whole on one sheet that lies, whatever stands over it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await page.setViewportSize(LANDSCAPE);
  await openTalk(page, '#withdrawal');
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const over: Record<string, string[]> = {
    nothing: [],
    'the clock, the pointer and a black curtain': ['t', 'l', 'b'],
    'the same, and the step covered': ['q'],
    'the same, and the check before the lecture': ['c'],
  };
  for (const [what, keys] of Object.entries(over)) {
    for (const key of keys) await page.keyboard.press(key);
    const sheets = await sheetsOf(page);
    expect(sheets.length, what).toBe(1);
    const [{ text, width, height } = { text: '', width: 0, height: 0 }] = sheets;
    expect(width, what).toBeGreaterThan(height);
    expect(text, what).toContain(letters(title));
    await page.emulateMedia({ media: 'print' });
    expect(await slideOf(page), what).toEqual({
      titles: [title],
      beyond: [],
      pictures: ['withdrawal-wide-light.svg#p1000'],
      ofTheScreen: [],
    });
    await page.emulateMedia({ media: null });
  }
});

test('every slide fits on its sheet', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(LANDSCAPE);
  await openTalk(page);
  const steps = await page.$$eval('section[id]', (sections) => sections.map(({ id }) => id));
  expect(steps).toHaveLength(30);
  for (const step of steps) {
    await page.evaluate((id) => {
      location.hash = id;
    }, step);
    await expectTalkAt(page, `${step} 1`);
    await page.emulateMedia({ media: 'print' });
    expect((await slideOf(page)).beyond, step).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

test('the speaker’s window prints the notes of the step, and no buttons', async ({ page, context }) => {
  await openTalk(page, '#tanks');
  const speaker = await context.newPage();
  await speaker.goto('/present/fault-lines/speaker/');
  await expect(speaker.getByRole('heading', { level: 1 })).not.toHaveText('Notes');
  const notes = await speaker.locator('main p').allTextContents();
  expect(notes).toHaveLength(4);
  const whole = (await sheetsOf(speaker)).map(({ text }) => text).join('');
  for (const note of notes) expect(whole).toContain(letters(note));
  expect(whole).not.toContain(letters('Restart the clock'));
});
