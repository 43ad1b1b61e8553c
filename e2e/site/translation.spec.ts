import { expect } from '@playwright/test';
import { EMBED_PATH, HOT_SUMMER_PATH } from '../support/embedding';
import {
  goToStepByContents,
  LONG,
  openStory,
  refuseWebGL,
  STORY_PATH,
  test,
  waitUntilSettled,
} from '../support/reading';
import { expectTalkAt, openTalk } from '../support/talk';
import { translatePage } from '../support/translate-page';

test.describe('A page that the browser translates', () => {
  test('keeps working: the bar, the date and the note of a story that is read', async ({ page }) => {
    await openStory(page, 'tanks');
    await translatePage(page);
    await goToStepByContents(page, 'volna');
    await expect(page.getByRole('banner').getByText('29 of 30')).toBeAttached();
    const mapPanel = page.getByRole('complementary', { name: 'Map and strips' });
    await expect(mapPanel.getByText('Ordered in 1953, the plan is signed only now')).toBeVisible();
    await expect(mapPanel.getByText('20 July 1956').first()).toBeVisible();
    const text = await page.getByRole('main').textContent();
    const note = page.getByRole('dialog', { name: /Kramer 2006/ });
    for (const index of [0, 1]) {
      await page.locator('#volna a.cite').nth(index).click();
      await expect(page.locator('[popover]')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
    }
    expect(await page.getByRole('main').textContent()).toBe(text);
  });

  test(
    'keeps working: cards, the list of what the map shows, and the embed dialog',
    LONG,
    async ({ page }) => {
      await openStory(page, 'nagy-in');
      await translatePage(page);
      const section = page.locator('section#nagy-in');
      for (const name of ['Mátyás Rákosi', 'Imre Nagy']) {
        await section.getByRole('button', { name }).first().click();
        await expect(page.getByRole('dialog', { name })).toContainText('In the story');
      }
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'On this map' }).click();
      await goToStepByContents(page, 'tanks');
      await expect(page.locator('#shown-list')).toContainText('Leipzig');
      await page.locator('section#tanks').getByRole('button', { name: 'Embed this step' }).click();
      const dialog = page.getByRole('dialog', { name: 'Embed in a course page' });
      await dialog.getByLabel('From one step to another').check();
      await expect(dialog.getByRole('combobox', { name: 'From' })).toBeVisible();
      await dialog.getByLabel('The whole story, 30 steps').check();
      await expect(dialog.getByRole('combobox', { name: 'From' })).toBeHidden();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await expect(dialog).toHaveCount(0);
      await goToStepByContents(page, 'volna');
    },
  );

  test('keeps working: a frame from its first step to its last', async ({ page }) => {
    await page.goto(HOT_SUMMER_PATH);
    const steps = page.getByRole('navigation', { name: 'Steps' });
    await expect(page.locator('[data-scene]')).toHaveCount(1);
    await translatePage(page);
    for (let number = 2; number <= 6; number++) {
      await steps.getByRole('button', { name: 'Next' }).click();
      await expect(steps).toContainText(`${number} of 6 in this chapter`);
    }
    await expect(steps.getByRole('link', { name: 'Read on' })).toBeVisible();
    await steps.getByRole('button', { name: 'Back' }).click();
    await expect(steps).toContainText('5 of 6 in this chapter');
    await expect(steps.getByRole('button', { name: 'Next' })).toBeVisible();
  });

  test('keeps working: a frame’s header from chapter to chapter', async ({ page }) => {
    await page.goto(`${EMBED_PATH}?start=contagion`);
    await expect(page.locator('[data-scene]')).toHaveCount(1);
    await translatePage(page);
    await expect(page.getByRole('banner')).toContainText('Hot summer');
    await page.getByRole('button', { name: 'Next chapter' }).click();
    await expect(page.getByRole('banner')).toContainText('The struggle at home');
  });

  test('keeps working: a talk with its time, its text and its overview', LONG, async ({ page }) => {
    await openTalk(page);
    await translatePage(page);
    await page.keyboard.press('t');
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await expectTalkAt(page, 'tanks 1');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soviet tanks answer');
    await expect(page.getByText('8 / 30')).toBeVisible();
    await expect(page.getByRole('timer')).toHaveText(/^0:(?!0[01])\d\d of 45:00$/);
    await page.keyboard.press('o');
    const overview = page.getByRole('dialog', { name: 'All steps' });
    await overview.getByRole('searchbox').fill('Volna');
    await expect(overview.getByRole('status')).toContainText(/^\d+ of 30 steps$/);
    await overview.getByRole('searchbox').fill('');
    await overview.getByRole('button', { name: 'Present this chapter alone' }).nth(1).click();
    await expect(overview).toHaveCount(0);
    await expect(page.getByText('1 / 6')).toBeVisible();
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    await page.keyboard.press('a');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plovdiv: the tobacco workers');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plzeň: money and anger');
  });

  test('starts even if it is translated before its scripts have loaded', async ({ browser, baseURL }) => {
    // a context of its own, without the check for errors: React logs that the HTML does not match
    const context = await browser.newContext({ baseURL });
    await refuseWebGL(context);
    const page = await context.newPage();
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(STORY_PATH, { waitUntil: 'commit' });
    await expect(page.locator('section')).toHaveCount(30);
    await expect(page.getByText('Back to the beginning')).toBeAttached();
    await translatePage(page);
    release();
    await waitUntilSettled(page);
    await goToStepByContents(page, 'volna');
    await expect(page.getByRole('banner').getByText('29 of 30')).toBeAttached();
    await context.close();
  });
});
