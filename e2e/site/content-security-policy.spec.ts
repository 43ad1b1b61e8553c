import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { LONG, openStory, STORY_PATH, test, waitUntilSettled } from '../support/reading';

/** Addresses of all exported pages. */
const pages = readdirSync('out', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(?<=^|\/)index\.html$/, '')}`);

/** What the page’s policy has stopped so far, from its first script on. */
const stoppedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { stopped: string[] }).stopped);

test.beforeEach(({ context }) =>
  context.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      stopped.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
    );
  }),
);

test.describe('Every exported page', () => {
  test('says first of all what it may load, and lets no script in that it does not name', () => {
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      const html = readFileSync(`out${path}${path.endsWith('/') ? 'index.html' : ''}`, 'utf8');
      const [, policy = ''] =
        html.match(
          /^<!DOCTYPE html><html[^>]*><head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/,
        ) ?? [];
      expect(policy, path).toMatch(/^default-src 'none'; /);
      expect(policy, path).toMatch(/script-src 'self'(?: http\S+)?(?: 'sha256-[\w+/]+=*')+;/);
      expect(policy, path).not.toContain('unsafe-eval');
    }
  });

  // chapters have the same page with other words
  const isOfChapter = (path: string) => /^\/(stories|embed|handout)\/[^/]+\/[^/]+\/$/.test(path);
  for (const { kind, paths, details } of [
    { kind: 'of its own', paths: pages.filter((path) => !isOfChapter(path)), details: {} },
    { kind: 'of a chapter', paths: pages.filter((path) => path.includes('hot-summer')), details: {} },
    { kind: 'of any chapter', paths: pages.filter(isOfChapter), details: LONG },
  ]) {
    test(`no page ${kind} needs what its policy stops`, details, async ({ page }) => {
      expect(paths.length).toBeGreaterThan(2);
      // waiting for a network at rest takes longest: two tabs wait at once
      const tabs = [page, await page.context().newPage()];
      await Promise.all(
        tabs.map(async (tab, nth) => {
          for (const path of paths.filter((_, at) => at % tabs.length === nth)) {
            await tab.goto(path);
            await tab.waitForLoadState('networkidle');
            expect(await stoppedOn(tab), path).toEqual([]);
          }
        }),
      );
    });
  }
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, paintMap: false, contextOptions: { reducedMotion: 'reduce' } });

  test('the map is drawn, and cards, contents and colours work, and nothing is stopped', async ({ page }) => {
    await openStory(page, 'tanks');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await page
      .getByRole('button', { name: /dark|light/i })
      .first()
      .click();
    await waitUntilSettled(page);
    await page.locator('section#tanks a[href*="-note-"]').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible();
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    expect(await stoppedOn(page)).toEqual([]);
  });
});

test.describe('A script that came into the page from elsewhere', () => {
  // the browser says in the console what it stops
  test.use({ allowErrors: true });

  const INTRUSIONS: Record<string, () => void> = {
    'as an element': () => {
      const script = document.createElement('script');
      script.textContent = 'window.intruded = true';
      document.body.append(script);
    },
    'as what happens when a picture fails': () => {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = '<img src="data:image/png,none" onerror="window.intruded = true" alt="">';
    },
    'as a file in its address': () => {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,window.intruded = true';
      document.body.append(script);
    },
    'as words that are run': () => {
      setTimeout('window.intruded = true');
    },
  };

  test('does not run: as an element, in a handler, as a file in its address, as words that are run', async ({
    page,
  }) => {
    await page.goto(STORY_PATH);
    await waitUntilSettled(page);
    for (const [nth, [way, intrude]] of Object.entries(INTRUSIONS).entries()) {
      await page.evaluate(intrude);
      await expect.poll(async () => (await stoppedOn(page)).length, way).toBe(nth + 1);
      expect((await stoppedOn(page))[nth], way).toMatch(/^script-src/);
      expect(await page.evaluate(() => 'intruded' in window), way).toBe(false);
    }
  });
});
