import { expect, type Page, test } from '@playwright/test';
import { claimGraphicsCard, LONG, STORY_PATH } from '../support/reading';
import { headersFor, parseHeaderRules, servePage, serveSite } from '../support/static-host';

const EMBED_PATH = '/embed/fault-lines/';

/** Serves the site with its headers, and opens a page of another site that has a path of it in a frame. */
async function openFramed(
  page: Page,
  path: string,
  attributes: string,
  check: (page: Page) => Promise<unknown>,
): Promise<void> {
  const site = await serveSite();
  const hostPage = await servePage(
    `<!DOCTYPE html><title>Another site</title><iframe ${attributes} width="1100" height="700" src="${site.address}${path}"></iframe>`,
  );
  try {
    await page.goto(hostPage.address);
    await check(page);
  } finally {
    hostPage.stop();
    site.stop();
  }
}

const framedMap = (page: Page) =>
  page.frameLocator('iframe').locator('[data-map="live"][data-settled="true"]');

test.beforeEach(({ context }) => claimGraphicsCard(context));

test('another site cannot frame the reading page', async ({ page }) => {
  const consoleMessages: string[] = [];
  page.on('console', (message) => consoleMessages.push(message.text()));
  await openFramed(page, STORY_PATH, '', async () => {
    await expect.poll(() => consoleMessages.join('\n')).toMatch(/frame-ancestors 'none'/);
    await expect(page.frameLocator('iframe').getByRole('main')).toHaveCount(0);
  });
});

test.describe('The embed page', () => {
  test('can be read in a frame of another site, its map drawn', LONG, async ({ page }) => {
    await openFramed(page, EMBED_PATH, '', () => expect(framedMap(page)).toBeVisible());
  });

  test('draws its map in a sandboxed frame without an origin too, while it has the focus', async ({
    page,
  }) => {
    const consoleMessages: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') consoleMessages.push(message.text());
    });
    await openFramed(page, EMBED_PATH, 'sandbox="allow-scripts"', async () => {
      await page.frameLocator('iframe').getByRole('button', { name: 'Next' }).click();
      await expect(framedMap(page)).toBeVisible();
    });
    expect(consoleMessages).toEqual([]);
  });
});

test.describe('The static host of these tests', () => {
  const rules = parseHeaderRules(
    '# words: none\n\n/*\n  A: every\n\n/stories/*\n  B: page\n\n/stories/a.json\n  B: file: x\n',
  );

  test('gives a path the headers of every rule that matches it, and joins the values of two rules', () => {
    expect(headersFor(rules, '/')).toEqual({ A: 'every' });
    expect(headersFor(rules, '/stories/x/')).toEqual({ A: 'every', B: 'page' });
    expect(headersFor(rules, '/stories/a.json')).toEqual({ A: 'every', B: 'page, file: x' });
  });
});
