import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { HOT_SUMMER_PATH } from '../support/embedding';
import { openStory, STORY_PATH, test, waitUntilSettled } from '../support/reading';

/** Source of the library with which Firefox’s reader view extracts the content. */
const READABILITY = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

type ReaderView = { text: string; pictures: string[]; people: number };

/** What a reader view extracts from the open page, as it is now or from the HTML as it was served. */
const getReaderView = (page: Page, servedHtml?: string): Promise<ReaderView> =>
  page.evaluate(`(() => {
    ${READABILITY}
    const copy = ${servedHtml === undefined ? 'document.cloneNode(true)' : `new DOMParser().parseFromString(${JSON.stringify(servedHtml)}, 'text/html')`};
    const { content } = new Readability(copy).parse();
    const view = new DOMParser().parseFromString(content, 'text/html');
    return {
      text: view.body.textContent.replace(/\\s+/g, ' '),
      pictures: [...view.images].map(({ src }) => src),
      people: view.querySelectorAll('a[href*="#person-"]').length,
    };
  })()`);

test('a reader view of the story keeps the names of people, and a picture of every step', async ({
  page,
  request,
}) => {
  await openStory(page);
  const servedHtml = await (await request.get(STORY_PATH)).text();
  for (const view of [await getReaderView(page), await getReaderView(page, servedHtml)]) {
    expect(view.text).toContain('Joseph Stalin was still alive.');
    expect(view.people).toBe(await page.locator('section a[data-person]').count());
    expect(view.pictures.length).toBeGreaterThanOrEqual(30);
  }
});

test('a reader view of a frame keeps them too', async ({ page, request }) => {
  await page.goto(HOT_SUMMER_PATH);
  await waitUntilSettled(page);
  const servedHtml = await (await request.get(HOT_SUMMER_PATH)).text();
  for (const view of [await getReaderView(page), await getReaderView(page, servedHtml)]) {
    expect(view.people).toBe(await page.locator('section a[data-person]').count());
    expect(view.pictures.length).toBeGreaterThanOrEqual(6);
  }
});

test.describe('A name', () => {
  test('opens a card and leaves the address alone; in a new window it leads to the person', async ({
    page,
    context,
  }) => {
    await openStory(page, 'nagy-in');
    const before = [page.url(), await page.evaluate(() => history.length)];
    const name = page.locator('section#nagy-in').getByRole('button', { name: 'Imre Nagy' });
    await name.press('Enter');
    const card = page.getByRole('dialog', { name: 'Imre Nagy' });
    await expect(card).toContainText('Prime minister');
    await page.keyboard.press('Escape');
    await name.press(' ');
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    expect([page.url(), await page.evaluate(() => history.length)]).toEqual(before);
    const newPage = context.waitForEvent('page');
    await name.click({ modifiers: ['ControlOrMeta'] });
    const personPage = await newPage;
    await expect(personPage.locator(':target')).toContainText('Imre Nagy');
    await expect(personPage.locator(':target')).toBeInViewport();
    await expect(card).toBeHidden();
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to what is known of the person, and the way back leads to the story', async ({ page }) => {
      await page.goto(STORY_PATH);
      const names = await page
        .locator('section a[data-person]')
        .evaluateAll((elements) => elements.map((link) => link.getAttribute('href')));
      await page.locator('section#nagy-in').getByRole('link', { name: 'Imre Nagy' }).click();
      await expect(page.locator(':target')).toContainText('Prime minister');
      await expect(page.locator(':target').getByRole('link', { name: 'Kramer 2006' }).first()).toBeVisible();
      await expect(page.locator(':target')).toBeInViewport();
      const personAddresses = await page
        .locator('[id^="person-"]')
        .evaluateAll((elements) => elements.map(({ id }) => `/sources/#${id}`));
      expect(personAddresses).toEqual(expect.arrayContaining(names));
      await page.goBack();
      await expect(page.locator('section#nagy-in')).toBeVisible();
    });

    test('in a frame leads there beside it', async ({ page, context }) => {
      await page.goto('/embed/fault-lines/struggle-at-home/');
      const newPage = context.waitForEvent('page');
      await page.getByRole('link', { name: 'Imre Nagy' }).first().click();
      await expect((await newPage).locator(':target')).toContainText('Prime minister');
    });
  });

  test('is copied with the text around it', async ({ page }) => {
    await openStory(page, 'stalin-dies');
    const copied = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('section#stalin-dies p')].find((candidate) =>
        candidate.textContent?.includes('still alive'),
      );
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('Joseph Stalin was still alive.');
  });
});
