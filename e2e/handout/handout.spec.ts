import { expect, type Page } from '@playwright/test';
import { getDocumentProxy, getMeta } from 'unpdf';
import { handoutPdf } from '../../scripts/browsers/handout-pdf';
import { readPdfPages, toLetters } from '../support/pdf-pages';
import { LONG, STORY_PATH, test } from '../support/reading';

const HANDOUT_PATH = '/handout/fault-lines/';
const CHAPTER_PATH = `${HANDOUT_PATH}hot-summer/`;
const NOTES_PATH = `${HANDOUT_PATH}notes/`;

type OutlineNode = { title: string; items: OutlineNode[] };
const collectTitles = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap(({ title, items }) => [title.replace(/\s+/g, ' ').trim(), ...collectTitles(items)]);

/** Text of a PDF by page, its page size in points, outline, tags and title. */
async function readPdf(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = await readPdfPages(document);
  const { width = 0, height = 0 } = pages[0] ?? {};
  return {
    pages: pages.map(({ text }) => text),
    size: { width: Math.round(width), height: Math.round(height) },
    outline: collectTitles(((await document.getOutline()) ?? []) as OutlineNode[]),
    tagged: (await document.getMarkInfo())?.Marked === true,
    title: (await getMeta(document)).info.Title,
  };
}

for (const { paper, points } of [
  { paper: 'A4', points: { width: 596, height: 843 } },
  { paper: 'Letter', points: { width: 612, height: 792 } },
] as const) {
  const details = paper === 'A4' ? {} : LONG;
  test(
    `the whole handout on ${paper} is tagged, has an outline and every title, note and source, and keeps each picture with its title`,
    details,
    async ({ page }) => {
      const pdf = await readPdf(
        await handoutPdf(page, HANDOUT_PATH, {
          paper,
          footer: 'Fault Lines: Moscow and its bloc, 1953–1956 · after Mark Kramer (2006) · CC BY 4.0',
        }),
      );
      expect(pdf.size).toEqual(points);
      expect(pdf.tagged).toBe(true);
      expect(pdf.title).toBe('Fault Lines: Moscow and its bloc, 1953–1956. Handout');

      const headings = await page.locator('h1, h2, h3, h4').allInnerTexts();
      expect(pdf.outline.map(toLetters)).toEqual(headings.map(toLetters));
      expect(headings.length).toBeGreaterThan(60);

      const allText = pdf.pages.join('');
      const expected = [
        ...headings,
        ...(await page.locator('article li, li[id^="source-"]').allInnerTexts()),
        ...(await page.locator('figcaption').allInnerTexts()),
      ];
      expect(expected.filter((text) => !allText.includes(toLetters(text)))).toEqual([]);
      expect(await page.locator('li[id^="source-"]').count()).toBeGreaterThan(40);
      // thirty steps with a page each, pages of predictions and questions for each chapter, the sheets, glossary and sources
      expect(pdf.pages.length).toBeGreaterThanOrEqual(40);
      expect(pdf.pages.length).toBeLessThanOrEqual(70);
      expect(pdf.pages.filter((text) => text.length === 0)).toEqual([]);

      const steps = await page.locator('article[aria-labelledby$="-title"]').evaluateAll((articles) =>
        articles.map((article) => ({
          title: article.querySelector('h3')?.textContent ?? '',
          caption: article.querySelector('figcaption')?.textContent ?? '',
        })),
      );
      expect(steps).toHaveLength(30);
      for (const { title, caption } of steps) {
        const pagesWithBoth = pdf.pages.filter(
          (text) => text.includes(toLetters(title)) && text.includes(toLetters(caption)),
        );
        expect(pagesWithBoth.length, title).toBe(1);
      }
    },
  );
}

/** The lecturer’s notes in a page, three for each step: what to say, to ask, and where historians differ. */
async function getLecturerNotes(page: Page): Promise<string[]> {
  const headings = await page.locator('h4, h3').allInnerTexts();
  expect(headings.filter((heading) => heading === 'For the lecturer')).toHaveLength(30);
  const steps = await page.locator('article[aria-labelledby$="-title"]').evaluateAll((articles) =>
    articles.map((article) => ({
      terms: [...article.querySelectorAll('dt')].map(({ textContent }) => textContent),
      notes: [...article.querySelectorAll('dd')].map(({ textContent }) => textContent ?? ''),
    })),
  );
  expect(steps).toHaveLength(30);
  for (const { terms } of steps) expect(terms).toEqual(['Say', 'Ask', 'Differ']);
  const notes = steps.flatMap((step) => step.notes);
  expect(new Set(notes).size).toBe(90);
  expect(notes.filter((note) => note.length < 10)).toEqual([]);
  return notes;
}

test('the lecturer’s copy can be printed too, each note complete on one page', LONG, async ({ page }) => {
  const pdf = await readPdf(await handoutPdf(page, NOTES_PATH, { paper: 'A4', footer: '' }));
  expect(pdf.tagged).toBe(true);
  expect(pdf.title).toBe('Fault Lines: Moscow and its bloc, 1953–1956. Handout with the lecturer’s notes');
  const headings = await page.locator('h1, h2, h3, h4').allInnerTexts();
  expect(pdf.outline.map(toLetters)).toEqual(headings.map(toLetters));
  expect(pdf.pages[0]).toContain(toLetters('With the lecturer’s notes'));
  const notes = await getLecturerNotes(page);
  expect(notes.filter((note) => !pdf.pages.some((text) => text.includes(toLetters(note))))).toEqual([]);
  expect(pdf.pages.filter((text) => text.length === 0)).toEqual([]);
});

test('the lecturer’s copy alone says what to say, to ask and where historians differ', async ({ page }) => {
  await page.goto(NOTES_PATH);
  const notes = await getLecturerNotes(page);
  await page.goto(HANDOUT_PATH);
  const studentText = (await page.locator('body').textContent()) ?? '';
  expect(notes.filter((note) => studentText.includes(note))).toEqual([]);
});

test('the handout and the lecturer’s copy lead to each other on the screen, and only there', async ({
  page,
}) => {
  for (const path of [HANDOUT_PATH, CHAPTER_PATH]) {
    await page.goto(path);
    const notesLink = page.getByRole('link', { name: 'Handout with the lecturer’s notes' });
    await page.emulateMedia({ media: 'print' });
    await expect(notesLink).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await notesLink.click();
    await expect(page).toHaveURL(new RegExp(`${NOTES_PATH}$`));
  }
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByText('Your own copy: students get the handout without them.')).toBeVisible();
  const studentLink = page.getByRole('link', { name: 'Handout for students, without notes' });
  await page.emulateMedia({ media: 'print' });
  await expect(studentLink).toBeHidden();
  await expect(page.getByText('Your own copy: students get the handout without them.')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await studentLink.click();
  await expect(page).toHaveURL(new RegExp(`${HANDOUT_PATH}$`));
});

test('one chapter alone has its own handout, with its steps, its questions and an empty map', async ({
  page,
}) => {
  const pdf = await readPdf(await handoutPdf(page, CHAPTER_PATH, { paper: 'A4', footer: '' }));
  expect(pdf.outline).toContain('Plovdiv: the tobacco workers');
  expect(pdf.outline).toContain('Questions on ‘Hot summer’');
  expect(pdf.outline.join()).not.toContain('Austria');
  // one to predict on before reading, one to fill in after it
  await expect(page.getByRole('img', { name: /Blank outline map/ })).toHaveCount(2);
});

test('every picture of the handout is there, and has a description', async ({ page }) => {
  await page.goto(HANDOUT_PATH);
  const pictures = await page.locator('img').evaluateAll((images: HTMLImageElement[]) =>
    images.map((image) => ({
      src: image.src,
      // maps side by side are described by their captions
      description: image.alt || image.closest('figure')?.querySelector('figcaption')?.textContent || '',
      loaded: image.complete && image.naturalWidth > 300,
    })),
  );
  expect(pictures.length).toBeGreaterThan(40);
  expect(pictures.filter(({ loaded, description }) => !loaded || description.length < 30)).toEqual([]);
});

test('the handout is light in the dark theme too, and leads back to the story', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(CHAPTER_PATH);
  const color = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  expect(color).toBe('rgb(21, 33, 43)');
  await page.getByRole('link', { name: 'Read with the moving map' }).click();
  await expect(page).toHaveURL(new RegExp(`${STORY_PATH}#plovdiv$`));
});
