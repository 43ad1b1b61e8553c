import { expect, type Page } from '@playwright/test';
import { EMBED_PATH, storyFrame, test } from '../support/embedding';
import { LAPTOP, LONG, openStory, PHONE } from '../support/reading';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const embedDialog = (page: Page) => page.getByRole('dialog', { name: 'Embed in a course page' });

/** Presses a copy button, and returns the code from the clipboard with the address of the site under test. */
async function copyCode(page: Page, label: string): Promise<string> {
  await embedDialog(page)
    .getByRole('button', { name: `Copy ${label}`, exact: true })
    .click();
  await expect(embedDialog(page).getByText('Copied.').first()).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const addresses = [...text.matchAll(/https?:\/\/[^/"\s]+(?=\/(?:embed|stills|stories)\/)/g)].map(
    ([address]) => address,
  );
  const siteAddress = (process.env.SITE_URL ?? new URL(page.url()).origin).replace(/\/$/, '');
  expect(new Set(addresses)).toEqual(new Set([siteAddress]));
  // the site under test may be served at another address than the one it was built for
  return text.replaceAll(/https?:\/\/[^/"\s]+(?=\/(?:embed|stills|stories)\/)/g, new URL(page.url()).origin);
}

/** Gives the frame in the pasted code the id that the other functions expect. */
const withStoryId = (code: string): string => code.replace('<iframe ', '<iframe id="story" ');

test('the code for a chapter, pasted into a page, shows that chapter', async ({ page, openHost }) => {
  await openStory(page, 'tanks');
  await page.getByRole('banner').getByRole('button', { name: 'Embed' }).click();
  const preview = embedDialog(page).frameLocator('iframe');
  await expect(preview.getByRole('navigation', { name: 'Steps' }).getByText('1 of 6')).toBeVisible();
  const code = await copyCode(page, 'frame');
  expect(code).toContain('title="Fault Lines: Hot summer"');
  expect(code).toContain('loading="lazy"');
  expect(code).toMatch(/allowfullscreen/);
  expect(code).not.toMatch(/<script/);
  await openHost(withStoryId(code));
  await expect(storyFrame(page).locator('[data-step="plovdiv"]')).toBeVisible();
  const frame = await page.locator('#story').boundingBox();
  expect(frame?.height).toBe(560);
  expect(frame?.width).toBeGreaterThan(1200);
});

test('the code for a step shows that step, with the theme and the scrolling that were chosen', async ({
  page,
  openHost,
}) => {
  await openStory(page, 'tanks');
  await page.locator('section#tanks').getByRole('button', { name: 'Embed this step' }).click();
  const dialog = embedDialog(page);
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await dialog.getByRole('radio', { name: 'With a scroll of its own' }).check();
  await dialog.getByRole('radio', { name: /^Narrow column/ }).check();
  await expect(dialog.frameLocator('iframe').locator('html[data-theme="dark"]')).toHaveCount(1);
  const code = await copyCode(page, 'frame that keeps its shape');
  await openHost(`<div style="width:320px">${withStoryId(code)}</div>`);
  const story = storyFrame(page);
  await expect(story.locator('[data-step="tanks"][data-mode="scroll"]')).toBeVisible();
  await expect(story.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(story.locator('main section:visible')).toHaveCount(1);
  expect(await page.locator('#story').boundingBox()).toMatchObject({ width: 320, height: 640 });
});

test('the code for a range shows that range, whichever end was chosen first', async ({ page, openHost }) => {
  await openStory(page, 'belgrade');
  await page.locator('section#belgrade').getByRole('button', { name: 'Embed this step' }).click();
  const dialog = embedDialog(page);
  await dialog.getByRole('radio', { name: 'From one step to another' }).check();
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('withdrawal');
  await dialog.getByRole('combobox', { name: 'To' }).selectOption('nagy-out');
  await openHost(withStoryId(await copyCode(page, 'frame')));
  const story = storyFrame(page);
  await expect(story.getByText('1 of 7')).toBeVisible();
  await expect(story.locator('[data-step="nagy-out"]')).toBeVisible();
  await expect(story.getByRole('note')).toHaveCount(0);
});

test('every chapter and every step can be embedded, each button says which, and for pages that strip frames there is a picture that leads to the story', async ({
  page,
  openHost,
}) => {
  await openStory(page);
  expect(await page.locator('section button[data-embed="step"]').count()).toBe(30);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Embed' })).toBeVisible();
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Contents' }).getByRole('button', { name: /^Embed / }),
  ).toHaveCount(7);
  await page.getByRole('button', { name: 'Embed Too late' }).click();
  const code = await copyCode(page, 'linked picture');
  await openHost(code);
  const picture = page.getByRole('img');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBe(1200);
  expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(40);
  const link = page.getByRole('link');
  await expect(link).toHaveText('Fault Lines: Too late (opens the map story)');
  await expect(link).toHaveAttribute('href', /\/stories\/fault-lines\/#poznan$/);
});

for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
  const details = device === 'laptop' ? {} : LONG;
  test(
    `on a ${device} the keyboard alone chooses and copies, and the focus returns to the button`,
    details,
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await openStory(page, 'poznan');
      const button = page.locator('section#poznan').getByRole('button', { name: 'Embed this step' });
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = embedDialog(page);
      await dialog.getByRole('radio', { name: /^This chapter/ }).focus();
      await page.keyboard.press('ArrowDown');
      await expect(dialog.getByRole('radio', { name: 'The whole story, 30 steps' })).toBeChecked();
      await expect(dialog.getByRole('textbox', { name: 'Frame', exact: true })).toHaveValue(
        new RegExp(`${EMBED_PATH}"`),
      );
      await dialog.getByRole('button', { name: 'Copy frame', exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(dialog.getByText('Copied.')).toBeVisible();
      const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(overflow).toBe(0);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    },
  );
}

test('where the browser refuses to copy, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
    });
  });
  await openStory(page, 'poznan');
  await page.locator('section#poznan').getByRole('button', { name: 'Embed this step' }).click();
  const dialog = embedDialog(page);
  await dialog.getByRole('button', { name: 'Copy frame', exact: true }).click();
  await expect(dialog.getByText('The text is marked')).toBeVisible();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toMatch(/^<iframe .*<\/iframe>$/);
});
