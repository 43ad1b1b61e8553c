import { expect, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { readPdfPages, toLetters } from '../support/pdf-pages';
import { openStory, STORY_PATH, test } from '../support/reading';
import { expectTalkAt, openTalk } from '../support/talk';

/** Prints a page without backgrounds, as is usual. */
async function printSheets(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  return readPdfPages(await getDocumentProxy(new Uint8Array(pdf)));
}

/** Colours of a page: its background, and its title’s text. */
const getColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.querySelector('h1') ?? document.body).color,
  ]);

const PRINT_COLOURS = ['rgb(255, 255, 255)', 'rgb(21, 33, 43)'];

test('the story is printed without scrolling, with every step’s picture beside its title and no controls', async ({
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

  const sheets = await printSheets(page);
  const allText = sheets.map(({ text }) => text).join('');
  for (const { title, caption, prose } of steps) {
    const sheetsWithBoth = sheets.filter(
      ({ text }) => text.includes(toLetters(title)) && text.includes(toLetters(caption)),
    );
    expect(sheetsWithBoth.length, title).toBeGreaterThan(0);
    // a page break may split it, and labels of a map then stand between
    expect(allText).toContain(toLetters(prose).slice(0, 30));
    expect(allText).toContain(toLetters(prose).slice(-30));
  }
  expect(allText).toContain(toLetters('The handout, made for paper'));
  // sources are collapsed on the screen only
  expect(allText).toContain(toLetters('Sources of this step'));
  for (const label of [
    'Contents',
    'Embed this step',
    'Explore the map',
    'Scroll to read',
    'Skip to the story',
  ])
    expect(allText).not.toContain(toLetters(label));
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
    expect(await getColours(page).then(([background]) => background), address).toBe(PRINT_COLOURS[0]);
    const color = await page
      .locator('h1, h2')
      .first()
      .evaluate((title) => getComputedStyle(title).color);
    expect(color, address).toBe(PRINT_COLOURS[1]);
  }
});

/** What is visible of a slide on its sheet: titles, elements that overflow, loaded pictures, and controls. */
const getPrintedSlide = (page: Page) =>
  page.evaluate(() => {
    const isVisible = (element: Element) => element.getClientRects().length > 0;
    const findVisible = (selector: string) => [...document.querySelectorAll(selector)].filter(isVisible);
    const [footBounds] = findVisible('main footer').map((element) => element.getBoundingClientRect());
    const sheet = document.querySelector('main')?.getBoundingClientRect();
    const overflows = (element: Element) => {
      const { right, bottom } = element.getBoundingClientRect();
      const bottomLimit = element.closest('footer') ? sheet?.bottom : footBounds?.top;
      return right > (sheet?.right ?? 0) + 1 || bottom > (bottomLimit ?? 0) + 1;
    };
    return {
      titles: findVisible('main h1').map(({ textContent }) => textContent),
      overflowing: findVisible('main :is(h1, p, li, figure):not(footer *), main footer')
        .filter(overflows)
        .map(({ textContent }) => textContent),
      pictures: findVisible('main [data-on-paper] img')
        .map((element) => element as HTMLImageElement)
        .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        .map(({ src }) => src.split('/').at(-1)),
      controls: [
        'canvas',
        'button:not(footer *)',
        'dialog',
        'input',
        '[role="timer"]',
        '[role="note"]',
      ].filter((selector) => findVisible(selector).length > 0),
    };
  });

/** A landscape sheet of A4 without its margins, pixels. */
const LANDSCAPE_SIZE = { width: 1047, height: 725 };

test('a talk prints its slide complete on one landscape sheet, whatever covers it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await page.setViewportSize(LANDSCAPE_SIZE);
  await openTalk(page, '#withdrawal');
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const keysByCover: Record<string, string[]> = {
    nothing: [],
    'the clock, the pointer and a black curtain': ['t', 'l', 'b'],
    'the same, and the step covered': ['q'],
    'the same, and the check before the lecture': ['c'],
  };
  for (const [cover, keys] of Object.entries(keysByCover)) {
    for (const key of keys) await page.keyboard.press(key);
    const sheets = await printSheets(page);
    expect(sheets.length, cover).toBe(1);
    const [{ text, width, height } = { text: '', width: 0, height: 0 }] = sheets;
    expect(width, cover).toBeGreaterThan(height);
    expect(text, cover).toContain(toLetters(title));
    await page.emulateMedia({ media: 'print' });
    expect(await getPrintedSlide(page), cover).toEqual({
      titles: [title],
      overflowing: [],
      pictures: ['withdrawal-wide-light.svg#p1000'],
      controls: [],
    });
    await page.emulateMedia({ media: null });
  }
});

test('every slide fits on its sheet', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(LANDSCAPE_SIZE);
  await openTalk(page);
  const steps = await page.$$eval('section[id]', (sections) => sections.map(({ id }) => id));
  expect(steps).toHaveLength(30);
  for (const step of steps) {
    await page.evaluate((id) => {
      location.hash = id;
    }, step);
    await expectTalkAt(page, `${step} 1`);
    await page.emulateMedia({ media: 'print' });
    expect((await getPrintedSlide(page)).overflowing, step).toEqual([]);
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
  const allText = (await printSheets(speaker)).map(({ text }) => text).join('');
  for (const note of notes) expect(allText).toContain(toLetters(note));
  expect(allText).not.toContain(toLetters('Restart the clock'));
});
