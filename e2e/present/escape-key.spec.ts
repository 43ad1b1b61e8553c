import { expect, type Page } from '@playwright/test';
import { openStory, test } from '../support/reading';
import { openTalk, PRESENT_PATH } from '../support/talk';

/** Suppresses `cancel` events of dialogs, as browsers do where a search field handles Escape. */
const suppressCancelEvents = (page: Page) =>
  page.addInitScript(() => {
    const suppress = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('cancel', suppress, { capture: true });
  });

/** Leaves full screen as a browser does on Escape, without a key event for the page. */
const leaveFullScreen = (page: Page) => page.evaluate(() => document.exitFullscreen());

async function enterFullScreen(page: Page): Promise<void> {
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
}

test.describe('In a talk, Escape', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('empties the search of all steps, and then closes them, whatever a browser does with the key', async ({
    page,
  }) => {
    await suppressCancelEvents(page);
    await openTalk(page);
    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    const search = overview.getByRole('searchbox');
    await search.fill('tanks');
    await search.press('Escape');
    await expect(search).toHaveValue('');
    await expect(overview).toBeVisible();
    await search.press('Escape');
    await expect(overview).toHaveCount(0);
    for (const [key, name] of [
      ['?', 'Keys and commands'],
      ['c', 'Before the lecture'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

  test('closes what is open in the speaker’s window', async ({ page, context }) => {
    await suppressCancelEvents(page);
    await page.goto(`${PRESENT_PATH}speaker/`);
    const talk = await context.newPage();
    await openTalk(talk);
    await expect(page.locator('[data-present="true"]')).toBeVisible();
    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await overview.getByRole('searchbox').press('Escape');
    await expect(overview).toHaveCount(0);
    await expect(talk.getByRole('dialog')).toHaveCount(0);
  });

  test('that a browser uses to leave full screen still closes one thing, the topmost', async ({ page }) => {
    await openTalk(page, '#tanks');
    const prose = page.getByRole('region', { name: 'Prose of the step' });
    await page.keyboard.press('i');
    await enterFullScreen(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await leaveFullScreen(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(prose).toBeVisible();
    await enterFullScreen(page);
    await leaveFullScreen(page);
    await expect(prose).toBeHidden();
    // with nothing open it opens nothing
    await enterFullScreen(page);
    await leaveFullScreen(page);
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('is not simulated when the lecturer leaves full screen by button or key', async ({ page }) => {
    await openTalk(page);
    await enterFullScreen(page);
    await page.keyboard.press('c');
    const preflight = page.getByRole('dialog', { name: 'Before the lecture' });
    await preflight.getByRole('button', { name: 'Leave full screen' }).click();
    await expect(preflight.getByRole('button', { name: 'Fill the screen' })).toBeVisible();
    await preflight.getByRole('button', { name: 'Fill the screen' }).click();
    await expect(preflight.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
    await page.keyboard.press('F5');
    await expect(preflight.getByRole('button', { name: 'Fill the screen' })).toBeVisible();
  });
});

test.describe('In the story, Escape', () => {
  test('closes one thing with each press: what covers the page, then what was opened last', async ({
    page,
  }) => {
    await openStory(page, 'nagy-in');
    const list = page.getByRole('button', { name: 'On this map' });
    const countries = page.getByRole('button', { name: 'By country' });
    const card = page.locator('dialog[open]').filter({ has: page.locator('#card-title') });
    const contents = page.getByRole('dialog', { name: 'Contents' });
    await list.click();
    await countries.click();
    await page.locator('section#nagy-in a.person').first().click();
    await expect(card).toBeVisible();
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect(contents).toBeVisible();
    const getOpenStates = async () => [
      await contents.isVisible(),
      await card.isVisible(),
      (await countries.getAttribute('aria-expanded')) === 'true',
      (await list.getAttribute('aria-expanded')) === 'true',
    ];
    // the preview frame over the contents passes the key to the page
    await contents.getByRole('button', { name: 'Embed Too late' }).click();
    const embed = page.getByRole('dialog', { name: 'Embed in a course page' });
    await expect(embed.frameLocator('iframe').locator('[data-settled="true"]')).toBeVisible();
    await embed.frameLocator('iframe').getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Escape');
    await expect(embed).toHaveCount(0);
    await expect(contents).toBeVisible();
    for (const remaining of [3, 2, 1, 0]) {
      await page.keyboard.press('Escape');
      const expected = [false, remaining > 2, remaining > 1, remaining > 0];
      await expect.poll(getOpenStates).toEqual(expected);
    }
  });
});
