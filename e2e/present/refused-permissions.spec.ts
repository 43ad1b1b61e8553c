import { expect, type Page } from '@playwright/test';
import { test } from '../support/reading';
import { openTalk, PRESENT_PATH } from '../support/talk';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Removes the Fullscreen API, as on some phones. */
const removeFullScreen = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: undefined });
  });

const refuseBroadcastChannel = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', {
      value: class {
        constructor() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        }
      },
    });
  });

test.describe('What a browser refuses is said where it is needed:', () => {
  test('full screen that it does not support, and what else can be done', async ({ page }) => {
    await removeFullScreen(page);
    await openTalk(page);
    const notice = page.getByText('does not let a page fill the screen');
    await expect(page.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
    await page.keyboard.press('f');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('Its own menu may hide its bars');
    await page.keyboard.press('?');
    await expect(page.getByRole('button', { name: 'Full screen: not possible here' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    const preflight = page.getByRole('dialog', { name: 'Before the lecture' });
    await expect(preflight).toContainText('does not let a page fill the screen');
    await expect(preflight.getByRole('button', { name: 'Fill the screen' })).toHaveCount(0);
  });

  test('full screen that it refuses for now', async ({ page }) => {
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Permissions check failed'));
    });
    await openTalk(page);
    await page.keyboard.press('F5');
    await expect(page.getByText('refused to fill the screen')).toContainText('F11');
    await page.keyboard.press('c');
    const preflight = page.getByRole('dialog', { name: 'Before the lecture' });
    await preflight.getByRole('button', { name: 'Fill the screen' }).click();
    await expect(
      preflight.getByRole('status').filter({ hasText: 'refused to fill the screen' }),
    ).toBeVisible();
  });

  test('full screen in a frame without that permission', async ({ page, baseURL }) => {
    await page.route('**/frame-of-a-talk', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>A page</title><iframe src="${baseURL}${PRESENT_PATH}" allow="fullscreen 'none'" width="1200" height="700"></iframe>`,
      }),
    );
    await page.goto('/frame-of-a-talk');
    const talk = page.frameLocator('iframe');
    await expect(talk.locator('[data-stop][data-settled="true"]')).toBeVisible();
    await talk.getByRole('button', { name: 'More' }).click();
    await talk.getByRole('button', { name: 'Full screen: not possible here' }).click();
    await expect(talk.getByText('open the talk in a window of its own')).toBeVisible();
  });

  test('a channel between windows: neither waits for the other, and the notes are elsewhere', async ({
    page,
  }) => {
    await refuseBroadcastChannel(page);
    await openTalk(page);
    await page.keyboard.press('s');
    await expect(page.getByText('does not let two windows hear each other')).toContainText('handout');
    await page.keyboard.press('c');
    const preflight = page.getByRole('dialog', { name: 'Before the lecture' });
    await expect(preflight).toContainText('does not let two windows hear each other');
    await page.goto(`${PRESENT_PATH}speaker/`);
    const state = page.getByRole('status').filter({ hasText: 'does not let two windows hear each other' });
    await expect(state.getByRole('link', { name: 'lecturer’s handout' })).toHaveAttribute(
      'href',
      /\/handout\/fault-lines\/notes\/$/,
    );
    await expect(page.getByText('Waiting for the window')).toHaveCount(0);
  });

  test('new windows, by a key or by a link', async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openTalk(page, '#tanks');
    const notice = page.getByText('keeps windows from opening');
    await page.keyboard.press('s');
    await expect(notice).toContainText('/speaker/');
    await page.keyboard.press('i');
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '/sources/', textContent: 'Sources' });
      link.target = '_blank';
      document.querySelector('[aria-label="Prose of the step"]')?.append(link);
      link.click();
    });
    await expect(notice).toContainText('/sources/');
  });

  test('storage: the choice of keys applies to the open page only, and that is said', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await openTalk(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and commands' });
    await help.getByRole('checkbox').uncheck();
    await expect(help.getByText('keeps no choice')).toBeVisible();
  });
});
