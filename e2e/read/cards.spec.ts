import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import {
  LAPTOP,
  LONG,
  openMapMenu,
  openStory,
  PHONE,
  STORY_PATH,
  scrollToStepEnd,
  test,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';

const stepSection = (page: Page, step: string) => page.locator(`section#${step}`);
const citationNote = (page: Page) => page.locator('[popover][role="dialog"]');
const personCard = (page: Page, name: string) => page.getByRole('dialog', { name });
const firstCitation = (page: Page, step: string) =>
  stepSection(page, step).locator('a[href*="-note-"]').first();
const listButton = (page: Page) => page.getByRole('button', { name: 'On this map' });

/** Expects an element to lie within the window, with nothing over its corners. */
async function expectUncovered(page: Page, locator: Locator): Promise<void> {
  const size = page.viewportSize();
  const box = await locator.boundingBox();
  if (!box || !size) throw new Error('it is not to be seen');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(size.width);
  expect(box.y + box.height).toBeLessThanOrEqual(size.height);
  const coveredCorners = await locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const corners = [
      [left + 3, top + 3],
      [right - 3, top + 3],
      [left + 3, bottom - 3],
      [right - 3, bottom - 3],
    ] as const;
    return corners.filter(([x, y]) => !element.contains(document.elementFromPoint(x, y))).length;
  });
  expect(coveredCorners).toBe(0);
}

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  const details = device === 'laptop' ? {} : LONG;

  test.describe(`On a ${device}`, details, () => {
    test.use({ viewport });

    test('a citation opens a note by keyboard; Escape closes it and leads back, the Tab key to where the text goes on', async ({
      page,
    }) => {
      await openStory(page, 'tanks');
      const address = page.url();
      const historyLength = await page.evaluate(() => history.length);
      const citation = firstCitation(page, 'tanks');
      for (const key of ['Enter', 'Space']) {
        await citation.focus();
        const before = await page.evaluate(() => window.scrollY);
        await page.keyboard.press(key);
        await expect(citationNote(page)).toBeVisible();
        await expect(citationNote(page)).toContainText('Kramer 2006, paragraph 2');
        await expect(citationNote(page)).toContainText('Hungarian Studies');
        await expect(citationNote(page)).toBeFocused();
        await expect(citation).toHaveAttribute('aria-expanded', 'true');
        await expectUncovered(page, citationNote(page));
        expect(await page.evaluate(() => window.scrollY)).toBe(before);
        await page.keyboard.press('Escape');
        await expect(citationNote(page)).toBeHidden();
        await expect(citation).toBeFocused();
        await expect(citation).toHaveAttribute('aria-expanded', 'false');
      }
      expect(page.url()).toBe(address);
      expect(await page.evaluate(() => history.length)).toBe(historyLength);

      const next = stepSection(page, 'tanks').locator('a[href*="-note-"]').nth(1);
      await citation.focus();
      await page.keyboard.press('Enter');
      await citationNote(page).getByRole('link', { name: 'All sources' }).focus();
      await page.keyboard.press('Tab');
      await expect(citationNote(page)).toBeHidden();
      await expect(next).toBeFocused();
    });

    test('a note opens and closes by mouse, one at a time, and leads to all sources', async ({ page }) => {
      await openStory(page, 'tanks');
      const citations = stepSection(page, 'tanks').locator('a[href*="-note-"]');
      await citations.nth(0).click();
      await expect(citationNote(page)).toContainText('Kramer 2006');
      // a second press closes it
      await citations.nth(0).click();
      await expect(citationNote(page)).toBeHidden();
      await citations.nth(0).click();
      await citationNote(page).getByRole('button', { name: 'Close the note' }).click();
      await expect(citationNote(page)).toBeHidden();
      await citations.nth(0).click();
      await expect(citationNote(page)).toBeVisible();
      // outside the note
      await page.mouse.click(viewport.width - 6, viewport.height - 6);
      await expect(citationNote(page)).toBeHidden();
      await expect(citations.nth(0)).toBeFocused();
      await citations.nth(1).click();
      await expect(citationNote(page)).toBeVisible();
      await expect(citationNote(page)).toHaveCount(1);
      const allSources = citationNote(page).getByRole('link', { name: 'All sources' });
      await expect(allSources).toHaveAttribute('href', /\/sources\/#[a-z0-9-]+$/);
      await allSources.click();
      await expect(page).toHaveURL(/\/sources\/#/);
    });

    test('a name opens a person’s card; its steps lead on; Escape leads back', async ({ page }) => {
      await openStory(page, 'nagy-in');
      const name = stepSection(page, 'nagy-in').getByRole('button', { name: 'Mátyás Rákosi' });
      await name.focus();
      await page.keyboard.press('Enter');
      const rakosi = personCard(page, 'Mátyás Rákosi');
      await expect(rakosi).toBeVisible();
      await expect(rakosi).toContainText('Rákosi Mátyás');
      await expect(rakosi).toContainText('1952 – 4 July 1953');
      await expect(rakosi.getByRole('heading', { name: 'Mátyás Rákosi' })).toBeFocused();
      await expectUncovered(page, rakosi);
      await page.keyboard.press('Escape');
      await expect(rakosi).toBeHidden();
      await expect(name).toBeFocused();

      const historyLength = await page.evaluate(() => history.length);
      await name.click();
      await rakosi.getByRole('link', { name: /Budapest swings back/ }).click();
      await waitForStep(page, 'nagy-out');
      expect(await page.evaluate(() => history.length)).toBe(historyLength);
    });

    test('the list of what the map shows leads to cards, by keyboard', async ({ page }) => {
      await openStory(page, 'tanks');
      await scrollToStepEnd(page, 'tanks');
      await openMapMenu(page);
      const button = listButton(page);
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      const list = page.locator(`#${await button.getAttribute('aria-controls')}`);
      await expect(list.getByRole('heading', { name: 'Soviet forces move in, June 1953' })).toBeVisible();
      const leipzig = list.getByRole('button', { name: 'Leipzig' }).first();
      await leipzig.focus();
      await page.keyboard.press('Enter');
      const leipzigCard = personCard(page, 'Leipzig');
      await expect(leipzigCard).toBeVisible();
      await expect(leipzigCard).toContainText('Kramer 2006, paragraph 2');
      await expect(leipzigCard).toContainText(/Documented|Reported|Approximate/);
      await page.keyboard.press('Escape');
      await expect(leipzigCard).toBeHidden();
      await expect(leipzig).toBeFocused();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(list).toBeHidden();
    });

    test('a note and a card are accessible', async ({ page }) => {
      await openStory(page, 'nagy-in');
      await firstCitation(page, 'nagy-in').click();
      await expect(citationNote(page)).toContainText('Katolikus');
      await expectAccessible(page, '[popover][role="dialog"]');
      await page.keyboard.press('Escape');
      await stepSection(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
      await expect(personCard(page, 'Imre Nagy')).toContainText('Prime minister');
      await expectAccessible(page, 'dialog[open]');
      await page.keyboard.press('Escape');
      await openMapMenu(page);
      await listButton(page).click();
      await page.locator('#shown-list').getByRole('button').first().click();
      await expect(page.getByRole('dialog').locator('dl')).toBeVisible();
      await expectAccessible(page, 'dialog[open]');
    });

    test('disputed figures are in a table, accessible', async ({ page }) => {
      await openStory(page, 'poznan');
      const table = stepSection(page, 'poznan').getByRole('table', { name: 'Poznań: the dead' });
      await expect(table.getByRole('rowheader')).toHaveCount(3);
      await expect(table.getByRole('row', { name: /^Kramer/ })).toContainText('at least 73');
      await table.getByRole('link').or(table.getByRole('button')).first().click();
      await expect(citationNote(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await stepSection(page, 'tanks').getByRole('table').scrollIntoViewIfNeeded();
      await expectAccessible(page, 'section#tanks');
    });
  });

  test.describe(`On the live map of a ${device}`, details, () => {
    test.use({ viewport, liveMap: true, paintMap: false, contextOptions: { reducedMotion: 'reduce' } });

    test('a press on the map opens the card of what is there', async ({ page }) => {
      await openStory(page, 'poznan');
      const map = await page.locator('[data-map-state] canvas').first().boundingBox();
      if (!map) throw new Error('no map');
      // Poland covers one of these points, whatever the camera
      const seenTitles = new Set<string>();
      const points = [0.3, 0.4, 0.5, 0.6, 0.7].flatMap((y) =>
        [0.25, 0.4, 0.5, 0.6].map((x) => [x, y] as const),
      );
      for (const [x, y] of points) {
        if (seenTitles.has('Poland')) break;
        await page.mouse.click(map.x + x * map.width, map.y + y * map.height);
        const dialog = page.getByRole('dialog');
        if (!(await dialog.isVisible())) continue;
        await expect(dialog.locator('dl, ol').first()).toBeVisible();
        seenTitles.add((await dialog.getByRole('heading', { level: 2 }).textContent()) ?? '');
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      expect([...seenTitles]).toContain('Poland');
    });
  });
}

test.describe('When the cards do not load', () => {
  test.use({ allowErrors: true });

  test('a card says so quietly, and a note still names its source', async ({ page }) => {
    await page.route('**/cards.json', (route) => route.abort());
    await openStory(page, 'nagy-in');
    await stepSection(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
    const nagy = personCard(page, 'Imre Nagy');
    await expect(nagy).toContainText('could not be fetched');
    await page.keyboard.press('Escape');
    await firstCitation(page, 'nagy-in').click();
    await expect(citationNote(page)).toContainText('Katolikus');
    await page.keyboard.press('Escape');
    // once they load, the next card is complete
    await page.unroute('**/cards.json');
    await stepSection(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
    await expect(nagy).toContainText('Prime minister');
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('names lead to the people, and marks to the notes', async ({ page }) => {
    await page.goto(`${STORY_PATH}#nagy-in`);
    const name = stepSection(page, 'nagy-in').getByRole('link', { name: 'Imre Nagy', exact: true });
    await expect(name).toHaveAttribute('href', '/sources/#person-nagy');
    await firstCitation(page, 'nagy-in').click();
    await expect(
      page.locator((await firstCitation(page, 'nagy-in').getAttribute('href')) ?? ''),
    ).toBeVisible();
  });
});

test('cards are fetched when the first one is opened, and stay open when the window is resized', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await openStory(page, 'nagy-in');
  expect(requests.filter((url) => url.endsWith('cards.json'))).toEqual([]);
  await stepSection(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
  await expect(personCard(page, 'Imre Nagy')).toContainText('Prime minister');
  expect(requests.filter((url) => url.endsWith('cards.json'))).toHaveLength(1);
  await page.setViewportSize(PHONE);
  await waitUntilSettled(page);
  await expect(personCard(page, 'Imre Nagy')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(personCard(page, 'Imre Nagy')).toBeHidden();
});
