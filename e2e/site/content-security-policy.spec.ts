import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { LONG, openStory, STORY_PATH, test, waitUntilSettled } from '../support/reading';

/** Paths of all exported pages. */
const pages = readdirSync('out', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(?<=^|\/)index\.html$/, '')}`);

/** Violations of the page’s policy so far, as recorded since before its first script. */
const getViolations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { violations: string[] }).violations);

/** Waits until a page requests nothing more, at most 20 seconds: on a busy machine the network may never seem idle. */
const waitUntilIdle = (page: Page): Promise<void> =>
  page.waitForLoadState('networkidle', { timeout: 20_000 }).catch(() => undefined);

test.beforeEach(({ context }) =>
  context.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
    );
  }),
);

test.describe('Every exported page', () => {
  test('begins with its policy, which allows no script that it does not name', () => {
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

  // the pages of all chapters differ only in their texts, and so do those of a translation
  const isChapterPage = (path: string) => /\/(stories|embed|handout)\/[^/]+\/[^/]+\/$/.test(path);
  const isTranslated = (path: string) => path.startsWith('/de/');
  const isOfItsOwn = (path: string) => !isChapterPage(path) && !isTranslated(path);
  const isUsual = (path: string) =>
    path.includes('hot-summer') || /^\/de\/(?:[a-z]+\/fault-lines\/)?$/.test(path);
  for (const { kind, paths, details } of [
    { kind: 'of its own', paths: pages.filter(isOfItsOwn), details: {} },
    { kind: 'of a chapter or a translation', paths: pages.filter(isUsual), details: {} },
    {
      kind: 'of any chapter or translation',
      paths: pages.filter((path) => !isOfItsOwn(path)),
      details: LONG,
    },
  ]) {
    test(`no page ${kind} needs what its policy blocks`, details, async ({ page }) => {
      expect(paths.length).toBeGreaterThan(2);
      // waiting for an idle network takes longest, so four tabs wait in parallel
      const tabs = [page];
      while (tabs.length < 4) tabs.push(await page.context().newPage());
      await Promise.all(
        tabs.map(async (tab, index) => {
          for (const path of paths.filter((_, pathIndex) => pathIndex % tabs.length === index)) {
            await tab.goto(path);
            await waitUntilIdle(tab);
            expect(await getViolations(tab), path).toEqual([]);
          }
        }),
      );
    });
  }
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, paintMap: false, contextOptions: { reducedMotion: 'reduce' } });

  test('the map is drawn, and cards, contents and themes work, and nothing is blocked', async ({ page }) => {
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
    expect(await getViolations(page)).toEqual([]);
  });
});

test.describe('An injected script', () => {
  // the browser logs an error for what it blocks
  test.use({ allowErrors: true });

  const INJECTIONS: Record<string, () => void> = {
    'as an element': () => {
      const script = document.createElement('script');
      script.textContent = 'window.intruded = true';
      document.body.append(script);
    },
    'as an event handler': () => {
      const element = document.createElement('div');
      document.body.append(element);
      element.innerHTML = '<img src="data:image/png,none" onerror="window.intruded = true" alt="">';
    },
    'as a data: address': () => {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,window.intruded = true';
      document.body.append(script);
    },
    'as text passed to setTimeout': () => {
      setTimeout('window.intruded = true');
    },
  };

  test('does not run: as an element, in an event handler, as a data: address, as text passed to setTimeout', async ({
    page,
  }) => {
    await page.goto(STORY_PATH);
    await waitUntilSettled(page);
    for (const [index, [method, inject]] of Object.entries(INJECTIONS).entries()) {
      await page.evaluate(inject);
      await expect.poll(async () => (await getViolations(page)).length, method).toBe(index + 1);
      expect((await getViolations(page))[index], method).toMatch(/^script-src/);
      expect(await page.evaluate(() => 'intruded' in window), method).toBe(false);
    }
  });
});
