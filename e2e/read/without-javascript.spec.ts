import { expect } from '@playwright/test';
import { parseDateRange } from '../support/parse-dates';
import { STORY_PATH, test } from '../support/reading';

test.use({ javaScriptEnabled: false });

test('the whole story is there without scripts: titles, dates, prose and notes', async ({ page }) => {
  await page.goto(STORY_PATH);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sections = page.locator('section');
  await expect(sections).toHaveCount(30);
  for (const section of await sections.all()) {
    const id = await section.getAttribute('id');
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    const date = await section.locator('h2 + p').evaluate((line) => line.firstChild?.textContent ?? '');
    expect(parseDateRange(date).first, `${id}: ${date}`).toMatch(/^19[45]\d-/);
    const wordsOfProse = (await section.locator('p:not(details p)').allInnerTexts()).join(' ').split(/\s+/);
    expect(wordsOfProse.length, `words of ${id}`).toBeGreaterThan(60);
    const citedIds = await section
      .locator('a[href*="-note-"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)));
    const noteIds = await section
      .locator('li[id*="-note-"]')
      .evaluateAll((items) => items.map(({ id }) => id));
    expect(citedIds.length, `citations of ${id}`).toBeGreaterThan(0);
    expect([...new Set(citedIds)].sort(), `notes of ${id}`).toEqual(noteIds.sort());
  }
});

test('each step has its picture in the flow of the page without scripts, and no empty window beside it', async ({
  page,
}) => {
  await page.goto(STORY_PATH);
  for (const id of ['question', 'withdrawal', 'hesitation']) {
    const still = page.locator(`section#${id} img:visible`).first();
    await still.scrollIntoViewIfNeeded();
    await expect(still).toBeInViewport();
    await expect
      .poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
    expect((await still.getAttribute('alt'))?.length).toBeGreaterThan(40);
  }
  await expect(page.locator('[data-map-state]')).toBeHidden();
  // there is no dead button, and no position that would not change
  await expect(page.getByRole('button', { name: 'Contents' })).toBeHidden();
  await expect(page.getByText('1 of 30', { exact: true })).toBeHidden();
  // a step with several stops has a picture and a caption for each
  await expect(page.locator('section#withdrawal figure:visible')).toHaveCount(5);
  await expect(page.locator('section#withdrawal figcaption:visible').nth(2)).toContainText(
    'the Soviet zone is bare',
  );
});

test('the description of each map is there without scripts, and its table', async ({ page }) => {
  await page.goto(STORY_PATH);
  const description = page.locator('section#withdrawal details', { hasText: 'What the map shows' }).first();
  await description.locator('> summary').click();
  await expect(description.getByText('Soviet troops leave Lower Austria, Burgenland')).toBeVisible();
  await description.getByRole('link', { name: 'As a table' }).click();
  const table = page.locator('section#withdrawal');
  await expect(table.getByRole('row').filter({ hasText: 'Soviet zone' })).toContainText(
    '9 July 1945 – 19 September 1955',
  );
});

test('the address of a step leads to it without scripts, its title in view', async ({ page }) => {
  await page.goto(`${STORY_PATH}#tanks`);
  await expect(page.locator('section#tanks').getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
});

test('the number of a citation leads to its note without scripts', async ({ page }) => {
  await page.goto(STORY_PATH);
  const citation = page.locator('section#tanks a[href*="-note-"]').first();
  const note = page.locator((await citation.getAttribute('href')) ?? '');
  await expect(note).toBeHidden();
  await citation.click();
  await expect(note).toBeInViewport();
});
