import { expect, type Page } from '@playwright/test';
import { HOT_SUMMER_PATH, iframeTag, storyFrame, test, waitForHydration } from '../support/embedding';

const offerIn = (page: Page) =>
  storyFrame(page).getByRole('dialog', { name: 'No new window may be opened from here' });
const marked = (page: Page) =>
  offerIn(page)
    .getByLabel('Address')
    .evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );

test.describe('In a sandbox that lets no window open', () => {
  // the browser says so of every window, and of files that it may not read from there
  test.use({ allowErrors: true });

  test('a link says that it cannot lead away, and has its address ready to be copied', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: 'allow-scripts' }));
    const story = storyFrame(page);
    await waitForHydration(story);
    const link = story.getByRole('link', { name: 'Open the full story' });
    await link.click();
    const offer = offerIn(page);
    await expect(offer).toBeVisible();
    await expect(offer.getByLabel('Address')).toHaveValue(`${baseURL}/stories/fault-lines/#plovdiv`);
    await expect(offer.getByLabel('Address')).toBeFocused();
    expect(await marked(page)).toBe(`${baseURL}/stories/fault-lines/#plovdiv`);
    await page.keyboard.press('Escape');
    await expect(offer).toHaveCount(0);
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(offer).toBeVisible();
    expect(page.context().pages()).toHaveLength(1);
  });

  test('so does one in a note that lies over the words, and one at the frame’s foot', async ({
    page,
    baseURL,
    openHost,
  }) => {
    await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: 'allow-scripts' }));
    const story = storyFrame(page);
    await waitForHydration(story);
    const offer = offerIn(page);
    await story.getByRole('link', { name: 'CC BY 4.0' }).click();
    await expect(offer.getByLabel('Address')).toHaveValue(/creativecommons/);
    await offer.getByRole('button', { name: 'Close' }).click();
    await story
      .getByRole('button', { name: /^Source 1:/ })
      .first()
      .click();
    await story.getByRole('link', { name: 'All sources' }).click();
    await expect(offer.getByLabel('Address')).toHaveValue(/\/sources\/#[\w-]+$/);
  });

  test('where it may not copy either, the address stands marked', async ({ page, baseURL, openHost }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await openHost(
      iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox: 'allow-scripts', width: 300, height: 150 }),
    );
    const story = storyFrame(page);
    await waitForHydration(story);
    await story.getByRole('link', { name: 'Open the full story' }).click();
    const offer = offerIn(page);
    await offer.getByRole('button', { name: 'Copy' }).click();
    await expect(offer.getByRole('status')).toContainText('marked');
    expect(await marked(page)).toContain('/stories/fault-lines/');
  });
});

test.describe('In a frame whose windows may open', () => {
  for (const [way, sandbox] of [
    ['without a sandbox', undefined],
    ['in a sandbox that allows them', 'allow-scripts allow-same-origin allow-popups'],
  ] as const) {
    test(`a link opens beside it, knows nothing of it, and nothing is offered: ${way}`, async ({
      page,
      baseURL,
      openHost,
    }) => {
      await openHost(iframeTag(baseURL + HOT_SUMMER_PATH, { sandbox }));
      await waitForHydration(storyFrame(page));
      const opening = page.waitForEvent('popup');
      await storyFrame(page).getByRole('link', { name: 'Open the full story' }).click();
      const opened = await opening;
      await expect(opened).toHaveURL(/\/stories\/fault-lines\/#plovdiv$/);
      expect(await opened.evaluate(() => window.opener)).toBeNull();
      await expect(offerIn(page)).toHaveCount(0);
      await expect(storyFrame(page).locator('[data-step="plovdiv"]')).toHaveCount(1);
    });
  }
});
