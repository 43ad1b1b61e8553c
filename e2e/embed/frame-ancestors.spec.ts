import { expect, type Page, test } from '@playwright/test';
import { claimGraphicsCard, LONG, STORY_PATH } from '../support/reading';
import { headersFor, parseHeaderRules, servePage, serveSite } from '../support/static-host';

const EMBED = '/embed/fault-lines/';

/** Frames a path of the site, as its host sends it, in a page of another one. */
async function framed(
  page: Page,
  path: string,
  attributes: string,
  look: (page: Page) => Promise<unknown>,
): Promise<void> {
  const site = await serveSite();
  const other = await servePage(
    `<!DOCTYPE html><title>Another site</title><iframe ${attributes} width="1100" height="700" src="${site.address}${path}"></iframe>`,
  );
  try {
    await page.goto(other.address);
    await look(page);
  } finally {
    other.stop();
    site.stop();
  }
}

const mapIn = (page: Page) => page.frameLocator('iframe').locator('[data-map="live"][data-settled="true"]');

test.beforeEach(({ context }) => claimGraphicsCard(context));

test('another site cannot frame the reading page', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await framed(page, STORY_PATH, '', async () => {
    await expect.poll(() => complaints.join('\n')).toMatch(/frame-ancestors 'none'/);
    await expect(page.frameLocator('iframe').getByRole('main')).toHaveCount(0);
  });
});

test.describe('What is there to be embedded', () => {
  test('is read in a frame of another site, its map drawn', LONG, async ({ page }) => {
    await framed(page, EMBED, '', () => expect(mapIn(page)).toBeVisible());
  });

  test('draws its map in a sandboxed frame too, which has no origin, while it has the focus', async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await framed(page, EMBED, 'sandbox="allow-scripts"', async () => {
      await page.frameLocator('iframe').getByRole('button', { name: 'Next' }).click();
      await expect(mapIn(page)).toBeVisible();
    });
    expect(complaints).toEqual([]);
  });
});

test.describe('The small host of these tests', () => {
  const rules = parseHeaderRules(
    '# words: none\n\n/*\n  A: every\n\n/stories/*\n  B: page\n\n/stories/a.json\n  B: file: x\n',
  );

  test('gives a path the headers of every rule that it fits, and joins what two rules give', () => {
    expect(headersFor(rules, '/')).toEqual({ A: 'every' });
    expect(headersFor(rules, '/stories/x/')).toEqual({ A: 'every', B: 'page' });
    expect(headersFor(rules, '/stories/a.json')).toEqual({ A: 'every', B: 'page, file: x' });
  });
});
