import { expect, type Page } from '@playwright/test';
import { getDocumentProxy, getMeta } from 'unpdf';
import { handoutPdf } from '../../scripts/browsers/handout-pdf';
import { LONG, STORY_PATH, test } from '../support/reading';

const HANDOUT = '/handout/fault-lines/';
const CHAPTER = `${HANDOUT}hot-summer/`;
const NOTES = `${HANDOUT}notes/`;

type Node = { title: string; items: Node[] };
const titlesIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ title, items }) => [title.replace(/\s+/g, ' ').trim(), ...titlesIn(items)]);

/** Letters and digits alone: lines break where they will, and ligatures are one sign in a PDF. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** What a PDF says, page by page, and the headings of its outline. */
async function read(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  const [width, height] = (await document.getPage(1)).view.slice(2).map(Math.round);
  return {
    pages,
    size: { width, height },
    outline: titlesIn(((await document.getOutline()) ?? []) as Node[]),
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
    `the whole handout on ${paper} is tagged, has an outline, holds every title, note and source, and no picture parts from its title`,
    details,
    async ({ page }) => {
      const pdf = await read(
        await handoutPdf(page, HANDOUT, { paper, title: 'Fault Lines: Moscow and its bloc, 1953–1956' }),
      );
      expect(pdf.size).toEqual(points);
      expect(pdf.tagged).toBe(true);
      expect(pdf.title).toBe('Fault Lines: Moscow and its bloc, 1953–1956. Handout');

      const headings = await page.locator('h1, h2, h3, h4').allInnerTexts();
      expect(pdf.outline.map(letters)).toEqual(headings.map(letters));
      expect(headings.length).toBeGreaterThan(60);

      const whole = pdf.pages.join('');
      const due = [
        ...headings,
        ...(await page.locator('article li, li[id^="source-"]').allInnerTexts()),
        ...(await page.locator('figcaption').allInnerTexts()),
      ];
      expect(due.filter((text) => !whole.includes(letters(text)))).toEqual([]);
      expect(await page.locator('li[id^="source-"]').count()).toBeGreaterThan(40);
      // thirty steps on a sheet each, and for each chapter one of questions
      expect(pdf.pages.length).toBeGreaterThanOrEqual(40);
      expect(pdf.pages.length).toBeLessThanOrEqual(56);
      expect(pdf.pages.filter((text) => text.length === 0)).toEqual([]);

      const steps = await page.locator('article[aria-labelledby$="-title"]').evaluateAll((articles) =>
        articles.map((article) => ({
          title: article.querySelector('h3')?.textContent ?? '',
          caption: article.querySelector('figcaption')?.textContent ?? '',
        })),
      );
      expect(steps).toHaveLength(30);
      for (const { title, caption } of steps) {
        const together = pdf.pages.filter(
          (text) => text.includes(letters(title)) && text.includes(letters(caption)),
        );
        expect(together.length, title).toBe(1);
      }
    },
  );
}

/** What the lecturer’s copy says at all thirty steps: what to say, to ask, and where historians differ. */
async function notesOn(page: Page): Promise<string[]> {
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

test('the lecturer’s copy is on paper too, each note whole on one page', LONG, async ({ page }) => {
  const pdf = await read(await handoutPdf(page, NOTES, { paper: 'A4', title: '' }));
  expect(pdf.tagged).toBe(true);
  expect(pdf.title).toBe('Fault Lines: Moscow and its bloc, 1953–1956. Handout with the lecturer’s notes');
  const headings = await page.locator('h1, h2, h3, h4').allInnerTexts();
  expect(pdf.outline.map(letters)).toEqual(headings.map(letters));
  expect(pdf.pages[0]).toContain(letters('With the lecturer’s notes'));
  const notes = await notesOn(page);
  expect(notes.filter((note) => !pdf.pages.some((text) => text.includes(letters(note))))).toEqual([]);
  expect(pdf.pages.filter((text) => text.length === 0)).toEqual([]);
});

test('the lecturer’s copy alone says what to say, to ask and where historians differ', async ({ page }) => {
  await page.goto(NOTES);
  const notes = await notesOn(page);
  await page.goto(HANDOUT);
  const forStudents = (await page.locator('body').textContent()) ?? '';
  expect(notes.filter((note) => forStudents.includes(note))).toEqual([]);
});

test('the handout and the lecturer’s copy lead to each other on the screen, and only there', async ({
  page,
}) => {
  for (const from of [HANDOUT, CHAPTER]) {
    await page.goto(from);
    const toNotes = page.getByRole('link', { name: 'Handout with the lecturer’s notes' });
    await page.emulateMedia({ media: 'print' });
    await expect(toNotes).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await toNotes.click();
    await expect(page).toHaveURL(new RegExp(`${NOTES}$`));
  }
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByText('Your own copy: students get the handout without them.')).toBeVisible();
  const toStudents = page.getByRole('link', { name: 'Handout for students, without notes' });
  await page.emulateMedia({ media: 'print' });
  await expect(toStudents).toBeHidden();
  await expect(page.getByText('Your own copy: students get the handout without them.')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await toStudents.click();
  await expect(page).toHaveURL(new RegExp(`${HANDOUT}$`));
});

test('one chapter alone has its own handout, with its steps, its questions and an empty map', async ({
  page,
}) => {
  const pdf = await read(await handoutPdf(page, CHAPTER, { paper: 'A4', title: '' }));
  expect(pdf.outline).toContain('Plovdiv: the tobacco workers');
  expect(pdf.outline).toContain('Questions on ‘Hot summer’');
  expect(pdf.outline.join()).not.toContain('Austria');
  await expect(page.getByRole('img', { name: /Blank outline map/ })).toHaveCount(1);
});

test('every picture of the handout is there, and says in words what it shows', async ({ page }) => {
  await page.goto(HANDOUT);
  const pictures = await page.locator('img').evaluateAll((images: HTMLImageElement[]) =>
    images.map(({ src, alt, complete, naturalWidth }) => ({
      src,
      alt,
      drawn: complete && naturalWidth > 300,
    })),
  );
  expect(pictures.length).toBeGreaterThan(40);
  expect(pictures.filter(({ drawn, alt }) => !drawn || alt.length < 30)).toEqual([]);
});

test('the handout is paper in the dark too, and leads back to the story', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(CHAPTER);
  const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  expect(ink).toBe('rgb(21, 33, 43)');
  await page.getByRole('link', { name: 'Read with the moving map' }).click();
  await expect(page).toHaveURL(new RegExp(`${STORY_PATH}#plovdiv$`));
});
