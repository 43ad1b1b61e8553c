import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import {
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  STORY_PATH,
  test,
  waitForStep,
  waitUntilSettled,
} from '../support/reading';

const section = (page: Page, step: string) => page.locator(`section#${step}`);
const note = (page: Page) => page.locator('[popover][role="dialog"]');
const card = (page: Page, name: string) => page.getByRole('dialog', { name });
const markOf = (page: Page, step: string) => section(page, step).locator('a[href*="-note-"]').first();
const listButton = (page: Page) => page.getByRole('button', { name: 'On this map' });

/** Nothing of it lies outside the window, and nothing covers its corners. */
async function expectUncovered(page: Page, what: Locator): Promise<void> {
  const size = page.viewportSize();
  const box = await what.boundingBox();
  if (!box || !size) throw new Error('it is not to be seen');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(size.width);
  expect(box.y + box.height).toBeLessThanOrEqual(size.height);
  const covered = await what.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const corners = [
      [left + 3, top + 3],
      [right - 3, top + 3],
      [left + 3, bottom - 3],
      [right - 3, bottom - 3],
    ] as const;
    return corners.filter(([x, y]) => !element.contains(document.elementFromPoint(x, y))).length;
  });
  expect(covered).toBe(0);
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
      const entries = await page.evaluate(() => history.length);
      const mark = markOf(page, 'tanks');
      for (const key of ['Enter', 'Space']) {
        await mark.focus();
        const before = await page.evaluate(() => window.scrollY);
        await page.keyboard.press(key);
        await expect(note(page)).toBeVisible();
        await expect(note(page)).toContainText('Kramer 2006, paragraph 2');
        await expect(note(page)).toContainText('Hungarian Studies');
        await expect(note(page)).toBeFocused();
        await expect(mark).toHaveAttribute('aria-expanded', 'true');
        await expectUncovered(page, note(page));
        expect(await page.evaluate(() => window.scrollY)).toBe(before);
        await page.keyboard.press('Escape');
        await expect(note(page)).toBeHidden();
        await expect(mark).toBeFocused();
        await expect(mark).toHaveAttribute('aria-expanded', 'false');
      }
      expect(page.url()).toBe(address);
      expect(await page.evaluate(() => history.length)).toBe(entries);

      const next = section(page, 'tanks').locator('a[href*="-note-"]').nth(1);
      await mark.focus();
      await page.keyboard.press('Enter');
      await note(page).getByRole('link', { name: 'All sources' }).focus();
      await page.keyboard.press('Tab');
      await expect(note(page)).toBeHidden();
      await expect(next).toBeFocused();
    });

    test('a note opens and closes by mouse, one at a time, and leads to all sources', async ({ page }) => {
      await openStory(page, 'tanks');
      const marks = section(page, 'tanks').locator('a[href*="-note-"]');
      await marks.nth(0).click();
      await expect(note(page)).toContainText('Kramer 2006');
      // pressed again, it closes
      await marks.nth(0).click();
      await expect(note(page)).toBeHidden();
      await marks.nth(0).click();
      await note(page).getByRole('button', { name: 'Close the note' }).click();
      await expect(note(page)).toBeHidden();
      await marks.nth(0).click();
      await expect(note(page)).toBeVisible();
      // beside everything
      await page.mouse.click(viewport.width - 6, viewport.height - 6);
      await expect(note(page)).toBeHidden();
      await expect(marks.nth(0)).toBeFocused();
      await marks.nth(1).click();
      await expect(note(page)).toBeVisible();
      await expect(note(page)).toHaveCount(1);
      const all = note(page).getByRole('link', { name: 'All sources' });
      await expect(all).toHaveAttribute('href', /\/sources\/#[a-z0-9-]+$/);
      await all.click();
      await expect(page).toHaveURL(/\/sources\/#/);
    });

    test('a name opens a person’s card; its steps lead on; Escape leads back', async ({ page }) => {
      await openStory(page, 'nagy-in');
      const name = section(page, 'nagy-in').getByRole('button', { name: 'Mátyás Rákosi' });
      await name.focus();
      await page.keyboard.press('Enter');
      const rakosi = card(page, 'Mátyás Rákosi');
      await expect(rakosi).toBeVisible();
      await expect(rakosi).toContainText('Rákosi Mátyás');
      await expect(rakosi).toContainText('1952 – 4 July 1953');
      await expect(rakosi.getByRole('heading', { name: 'Mátyás Rákosi' })).toBeFocused();
      await expectUncovered(page, rakosi);
      await page.keyboard.press('Escape');
      await expect(rakosi).toBeHidden();
      await expect(name).toBeFocused();

      const entries = await page.evaluate(() => history.length);
      await name.click();
      await rakosi.getByRole('link', { name: /Budapest swings back/ }).click();
      await waitForStep(page, 'nagy-out');
      expect(await page.evaluate(() => history.length)).toBe(entries);
    });

    test('the list of what the map shows leads to cards, by keyboard', async ({ page }) => {
      await openStory(page, 'tanks');
      const button = listButton(page);
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      const list = page.locator(`#${await button.getAttribute('aria-controls')}`);
      await expect(list.getByRole('heading', { name: 'Soviet forces move in, June 1953' })).toBeVisible();
      const leipzig = list.getByRole('button', { name: 'Leipzig' }).first();
      await leipzig.focus();
      await page.keyboard.press('Enter');
      const shown = card(page, 'Leipzig');
      await expect(shown).toBeVisible();
      await expect(shown).toContainText('Kramer 2006, paragraph 2');
      await expect(shown).toContainText(/Documented|Reported|Approximate/);
      await page.keyboard.press('Escape');
      await expect(shown).toBeHidden();
      await expect(leipzig).toBeFocused();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(list).toBeHidden();
    });

    test('a note and a card have nothing that shuts readers out', async ({ page }) => {
      await openStory(page, 'nagy-in');
      await markOf(page, 'nagy-in').click();
      await expect(note(page)).toContainText('Nemzeti');
      await expectAccessible(page, '[popover][role="dialog"]');
      await page.keyboard.press('Escape');
      await section(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
      await expect(card(page, 'Imre Nagy')).toContainText('Prime minister');
      await expectAccessible(page, 'dialog[open]');
      await page.keyboard.press('Escape');
      await listButton(page).click();
      await page.locator('#shown-list').getByRole('button').first().click();
      await expect(page.getByRole('dialog').locator('dl')).toBeVisible();
      await expectAccessible(page, 'dialog[open]');
    });

    test('disputed figures stand in words, within the window', async ({ page }) => {
      await openStory(page, 'poznan');
      const table = section(page, 'poznan').getByRole('table', { name: 'Poznań: the dead' });
      await expect(table.getByRole('rowheader')).toHaveCount(3);
      await expect(table.getByRole('row', { name: /^Kramer/ })).toContainText('at least 73');
      await table.getByRole('link').or(table.getByRole('button')).first().click();
      await expect(note(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await section(page, 'tanks').getByRole('table').scrollIntoViewIfNeeded();
      await expectAccessible(page, 'section#tanks');
    });
  });

  test.describe(`On the live map of a ${device}`, details, () => {
    test.use({ viewport, liveMap: true, paintMap: false, contextOptions: { reducedMotion: 'reduce' } });

    test('a press on the map opens the card of what is there', async ({ page }) => {
      await openStory(page, 'poznan');
      const map = await page.locator('[data-map-state] canvas').first().boundingBox();
      if (!map) throw new Error('no map');
      // Poznań stands somewhere on the map: pressed point by point, its card must come
      const met = new Set<string>();
      const points = [0.3, 0.4, 0.5, 0.6, 0.7].flatMap((y) =>
        [0.25, 0.4, 0.5, 0.6].map((x) => [x, y] as const),
      );
      for (const [x, y] of points) {
        if (met.has('Poland')) break;
        await page.mouse.click(map.x + x * map.width, map.y + y * map.height);
        const dialog = page.getByRole('dialog');
        if (!(await dialog.isVisible())) continue;
        await expect(dialog.locator('dl, ol').first()).toBeVisible();
        met.add((await dialog.getByRole('heading', { level: 2 }).textContent()) ?? '');
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      expect([...met]).toContain('Poland');
    });
  });
}

test.describe('When the cards do not come', () => {
  test.use({ allowErrors: true });

  test('a card says so quietly, and a note still names its source', async ({ page }) => {
    await page.route('**/cards.json', (route) => route.abort());
    await openStory(page, 'nagy-in');
    await section(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
    const nagy = card(page, 'Imre Nagy');
    await expect(nagy).toContainText('could not be fetched');
    await page.keyboard.press('Escape');
    await markOf(page, 'nagy-in').click();
    await expect(note(page)).toContainText('Nagy Imre');
    await page.keyboard.press('Escape');
    // and when they come after all, the next card is whole
    await page.unroute('**/cards.json');
    await section(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
    await expect(nagy).toContainText('Prime minister');
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('names lead to the people, and marks to the notes', async ({ page }) => {
    await page.goto(`${STORY_PATH}#nagy-in`);
    const name = section(page, 'nagy-in').getByRole('link', { name: 'Imre Nagy', exact: true });
    await expect(name).toHaveAttribute('href', '/sources/#person-nagy');
    await markOf(page, 'nagy-in').click();
    await expect(page.locator((await markOf(page, 'nagy-in').getAttribute('href')) ?? '')).toBeVisible();
  });
});

test('pages wait for no cards: they come when one is wanted, and follow a reader who changes the window', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openStory(page, 'nagy-in');
  expect(fetched.filter((url) => url.endsWith('cards.json'))).toEqual([]);
  await section(page, 'nagy-in').getByRole('button', { name: 'Imre Nagy' }).click();
  await expect(card(page, 'Imre Nagy')).toContainText('Prime minister');
  expect(fetched.filter((url) => url.endsWith('cards.json'))).toHaveLength(1);
  await page.setViewportSize(PHONE);
  await waitUntilSettled(page);
  await expect(card(page, 'Imre Nagy')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Imre Nagy')).toBeHidden();
});
