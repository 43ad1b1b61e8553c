import { expect, type Page } from '@playwright/test';
import { HOT_SUMMER_PATH, iframeTag, storyFrame, test, waitForHydration } from '../support/embedding';

const addressDialog = (page: Page) =>
  storyFrame(page).getByRole('dialog', { name: 'No new window may be opened from here' });
const getSelectedAddress = (page: Page) =>
  addressDialog(page)
    .getByLabel('Address')
    .evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );

test.describe('In a sandbox without popups', () => {
  // the browser logs an error for every window, and for files that may not be read from there
  test.use({ allowErrors: true });

  test('a link says that it cannot open, and offers its address to be copied', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: 'allow-scripts' }));
    const story = storyFrame(page);
    await waitForHydration(story);
    const link = story.getByRole('link', { name: 'Open the full story' });
    await link.click();
    const dialog = addressDialog(page);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByLabel('Address')).toHaveValue(`${baseURL}/stories/fault-lines/#plovdiv`);
    await expect(dialog.getByLabel('Address')).toBeFocused();
    expect(await getSelectedAddress(page)).toBe(`${baseURL}/stories/fault-lines/#plovdiv`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    expect(page.context().pages()).toHaveLength(1);
  });

  test('so does one in a citation’s note, and one at the frame’s foot', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: 'allow-scripts' }));
    const story = storyFrame(page);
    await waitForHydration(story);
    const dialog = addressDialog(page);
    await story.getByRole('link', { name: 'CC BY 4.0' }).click();
    await expect(dialog.getByLabel('Address')).toHaveValue(/creativecommons/);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await story
      .getByRole('button', { name: /^Source 1:/ })
      .first()
      .click();
    await story.getByRole('link', { name: 'All sources' }).click();
    await expect(dialog.getByLabel('Address')).toHaveValue(/\/sources\/#[\w-]+$/);
  });

  test('where copying is refused too, the address is selected', async ({ page, baseURL, openHost }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await openHost(
      iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: 'allow-scripts', width: 300, height: 150 }),
    );
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('link', { name: 'Open the full story' }).click();
    const dialog = addressDialog(page);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByRole('status')).toContainText('marked');
    expect(await getSelectedAddress(page)).toContain('/stories/fault-lines/');
  });
});

test.describe('In a frame that may open windows', () => {
  for (const [condition, sandbox] of [
    ['without a sandbox', undefined],
    ['in a sandbox that allows them', 'allow-scripts allow-same-origin allow-popups'],
  ] as const) {
    test(`a link opens in a window without an opener, and no address is offered: ${condition}`, async ({
      page,
      baseURL,
      openHost,
    }) => {
      await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox }));
      await waitForHydration(storyFrame(page));
      const popup = page.waitForEvent('popup');
      await storyFrame(page).getByRole('link', { name: 'Open the full story' }).click();
      const openedPage = await popup;
      await expect(openedPage).toHaveURL(/\/stories\/fault-lines\/#plovdiv$/);
      expect(await openedPage.evaluate(() => window.opener)).toBeNull();
      await expect(addressDialog(page)).toHaveCount(0);
      await expect(storyFrame(page).locator('[data-step="plovdiv"]')).toHaveCount(1);
    });
  }
});
