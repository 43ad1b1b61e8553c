import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { LONG, test as storyTest } from '../support/reading';
import { type StaticHost, serveSite } from '../support/static-host';
import { getTalkPosition, openTalk, PRESENT_PATH, waitUntilTalkSettled } from '../support/talk';

const WORKER = 'present/service-worker.js';

/**
 * The site’s host, which can stop, and start again with another version of the site. It forbids the browser’s own cache,
 * which may be gone by the day of the lecture.
 */
type SiteHost = { stop: () => Promise<void>; start: (folder?: string) => Promise<void> };

const test = storyTest.extend<{ siteHost: SiteHost; initialHost: StaticHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright needs the pattern to see that no fixture is used
  initialHost: async ({}, use) => use(await serveSite({ cacheable: false })),
  baseURL: async ({ initialHost }, use) => use(initialHost.address),
  siteHost: async ({ initialHost }, use) => {
    let running: StaticHost | null = initialHost;
    const stop = async () => {
      await running?.stop();
      running = null;
    };
    const start = async (folder?: string) => {
      await stop();
      running = await serveSite({ folder, port: initialHost.port, cacheable: false });
    };
    await use({ stop, start });
    await stop();
  },
});

test.use({ serviceWorkers: 'allow', viewport: { width: 1366, height: 768 } });

/** Position at the end of the whole talk. */
const LAST_POSITION = 'hesitation 1';

/** Opens the preflight dialog; returns it and its status of offline use. */
async function openPreflight(page: Page) {
  await page.keyboard.press('c');
  const preflight = page.getByRole('dialog', { name: 'Before the lecture' });
  await expect(preflight).toBeVisible();
  return { preflight, status: preflight.getByRole('status').first() };
}

async function expectReady(page: Page): Promise<void> {
  const { status } = await openPreflight(page);
  await expect(status).toHaveText(/^Ready, \d+ MB$/);
  await page.keyboard.press('Escape');
}

const pressPageDown = (page: Page) => page.keyboard.press('PageDown');

/** Goes six steps on, by the number of the step: to the last one from the 25th. */
async function goSixStepsOn(page: Page, visited: number): Promise<void> {
  await page.keyboard.type(String(Math.min(30, 6 * visited + 1)));
  await page.keyboard.press('Enter');
}

/** Names of the pictures of all steps for a wide window. */
const wideStills = () =>
  readdirSync('out/stills/fault-lines').filter((name) =>
    /^(?!cover-|sheet-).*-(?:wide|maps|locator)-\w+\.svg$/.test(name),
  );

/** Names of stills that a page without a network does not get. */
const missingStills = (page: Page, names: readonly string[]): Promise<string[]> =>
  page.evaluate(async (files) => {
    const missing: string[] = [];
    for (const name of files) {
      const response = await fetch(`/stills/fault-lines/${name}`).catch(() => null);
      if (!response?.ok) missing.push(name);
    }
    return missing;
  }, names);

/** Addresses of visible pictures that failed to load. */
const missingPictures = (page: Page) =>
  page
    .locator('img')
    .evaluateAll((images: HTMLImageElement[]) =>
      images
        .filter((image) => image.checkVisibility() && image.complete && image.naturalWidth === 0)
        .map(({ src }) => src),
    );

test.describe('In a hall without a network', () => {
  for (const { label, advance, visits, details } of [
    { label: 'the stills of every step', advance: goSixStepsOn, visits: 6, details: {} },
    { label: 'every stop of every step', advance: pressPageDown, visits: 30, details: LONG },
  ]) {
    test(
      `after one visit the whole talk works: reopened, ${label}, the speaker’s window`,
      details,
      async ({ page, context, siteHost }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await openTalk(page);
        await expectReady(page);
        await siteHost.stop();
        await expect(page.request.get('/')).rejects.toThrow('ECONNREFUSED');

        await openTalk(page, '?talk=45#question');
        await page.reload();
        await waitUntilTalkSettled(page);
        const steps = new Set<string>();
        for (let position = await getTalkPosition(page); position !== LAST_POSITION; ) {
          steps.add(position.replace(/ .*/, ''));
          await advance(page, steps.size);
          await expect.poll(() => getTalkPosition(page)).not.toBe(position);
          position = await getTalkPosition(page);
          await waitUntilTalkSettled(page);
          expect(await missingPictures(page), position).toEqual([]);
        }
        steps.add('hesitation');
        expect(steps.size).toBe(visits);
        expect(await missingStills(page, wideStills())).toEqual([]);

        const speaker = await context.newPage();
        await speaker.goto(`${PRESENT_PATH}speaker/`);
        await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Still divided, into October');
        await expect(speaker.getByRole('heading', { level: 2 })).toHaveText([
          'Say',
          'Ask',
          'Where accounts differ',
        ]);
        for (const image of await speaker.locator('img').all())
          await image.evaluate((picture: HTMLImageElement) => picture.decode());
        expect(await missingPictures(speaker)).toEqual([]);

        // an address without its trailing slash works too
        await page.goto('/present/fault-lines?talk=10');
        await waitUntilTalkSettled(page);
        await expect(page.getByText('1 / 9')).toBeVisible();
      },
    );
  }
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, paintMap: false });

  test('the map is drawn live with the network gone', async ({ page, siteHost }) => {
    test.slow();
    await openTalk(page);
    await expectReady(page);
    await siteHost.stop();
    // otherwise only the fragment would change, and nothing would load
    await page.goto('about:blank');
    await openTalk(page, '#tanks');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await expect((await openPreflight(page)).preflight.getByText('The map is drawn live.')).toBeVisible();
  });
});

/** Deletes one cached file, serves another version of it, and expects that version not to be cached. */
async function expectOtherVersionRefused(page: Page, siteHost: SiteHost): Promise<void> {
  const otherVersion = copySite();
  const stillPath = getStillPath(otherVersion);
  writeFileSync(stillPath, readFileSync(stillPath, 'utf8').replace('<svg', '<svg data-other=""'));
  await siteHost.start(otherVersion);
  await page.evaluate(async (name) => {
    for (const cacheName of await caches.keys()) {
      const cache = await caches.open(cacheName);
      for (const key of await cache.keys()) if (key.url.includes(name)) await cache.delete(key);
    }
  }, basename(stillPath));
  const { preflight, status } = await openPreflight(page);
  await expect(status).toHaveText('Not ready');
  const states = await status.evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(element.textContent ?? '')).observe(element, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    return texts;
  });
  await preflight.getByRole('button', { name: 'Make ready for the lecture hall' }).click();
  // fetched again, and refused
  await expect.poll(() => states.evaluate((values) => values.at(-1))).toBe('Not ready');
  expect(await states.evaluate((values) => values)).toContain('Being fetched');
  await states.dispose();
  expect(await isCached(page, basename(stillPath))).toBe(false);
}

test.describe('The check before the lecture', () => {
  test('says how large the cache is, is not ready when a file is missing, until it is fetched again, and mixes in no file of another version', async ({
    page,
    siteHost,
  }) => {
    await openTalk(page);
    const { preflight, status } = await openPreflight(page);
    await expect(status).toHaveText(/^Ready, \d+ MB$/);
    await expect(preflight.getByText('This machine draws no live map.')).toBeVisible();
    const megabytes = Number((await status.textContent())?.match(/\d+/)?.[0]);
    const bytes = await page.evaluate(async () => {
      let sum = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) {
          const response = await cache.match(key);
          sum += (await response?.arrayBuffer())?.byteLength ?? 0;
        }
      }
      return sum;
    });
    expect(megabytes).toBe(Math.round(bytes / 1_000_000));

    await page.keyboard.press('Escape');
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const [key] = (await cache.keys()).filter(({ url }) => url.includes('/stills/'));
        if (key) await cache.delete(key);
      }
    });
    await openPreflight(page);
    await expect(status).toHaveText('Not ready');
    await preflight.getByRole('button', { name: 'Make ready for the lecture hall' }).focus();
    await page.keyboard.press('Enter');
    await expect(status).toHaveText(/^Ready/);
    // the button is gone, and the focus is on the status
    await expect(status).toBeFocused();
    await page.keyboard.press('Escape');
    await test.step('no file of another version is mixed into it', () =>
      expectOtherVersionRefused(page, siteHost));
  });

  for (const { label, damage, details } of [
    { label: 'is missing', damage: (file: string) => rmSync(file), details: LONG },
    {
      label: 'is a network’s page to log in',
      damage: (file: string) => writeFileSync(file, '<h1>Log in</h1>'),
      details: {},
    },
  ]) {
    test(
      `says so when one file ${label}, and is made ready once it is there`,
      details,
      async ({ page, siteHost }) => {
        const damagedSite = copySite();
        damage(getStillPath(damagedSite));
        await siteHost.start(damagedSite);
        await openTalk(page);
        const { preflight, status } = await openPreflight(page);
        await expect(status).toHaveText('Not ready: it could not be fetched and kept');
        await siteHost.start();
        await preflight.getByRole('button', { name: 'Make ready for the lecture hall' }).click();
        await expect(status).toHaveText(/^Ready/);
      },
    );
  }

  test('fetches nothing in data-saving mode, until the button is pressed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await openTalk(page);
    const { preflight, status } = await openPreflight(page);
    await expect(status).toHaveText('Not ready');
    expect(
      await page.evaluate(() =>
        navigator.serviceWorker.getRegistrations().then((registrations) => registrations.length),
      ),
    ).toBe(0);
    await preflight.getByRole('button', { name: 'Make ready for the lecture hall' }).click();
    await expect(status).toHaveText(/^Ready/);
    // the cache is still there another day
    await page.reload();
    await waitUntilTalkSettled(page);
    await expect((await openPreflight(page)).status).toHaveText(/^Ready/);
  });
});

/** Whether a file is cached. */
const isCached = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(async (namePart) => {
    for (const cacheName of await caches.keys()) {
      for (const { url } of await (await caches.open(cacheName)).keys())
        if (url.includes(namePart)) return true;
    }
    return false;
  }, name);

/** Copies the built site, so that a test can change it. */
function copySite(): string {
  const folder = test.info().outputPath('site');
  cpSync('out', folder, { recursive: true });
  return folder;
}

/** Path of a still that a talk caches. */
const getStillPath = (folder: string) => join(folder, 'stills/fault-lines/tanks-wide-dark.svg');

/** Copies the site as a next version: the talk’s page has another title, and one script of the old version is gone. */
function createNextVersion(): { folder: string; removedPath: string } {
  const folder = copySite();
  const page = join(folder, 'present/fault-lines/index.html');
  const html = readFileSync(page, 'utf8').replace(/<title>[^<]*/, '<title>The next version');
  writeFileSync(page, html);
  const worker = join(folder, WORKER);
  const before = readFileSync(worker, 'utf8');
  const scripts = [...before.matchAll(/url:"\.\.\/(_next\/static\/chunks\/[^"]+\.js)"/g)];
  // a chunk that the page loads only on demand
  const chunk = scripts.map(([, path = '']) => path).find((path) => !html.includes(path)) ?? '';
  const revision = createHash('sha256').update(html).digest('hex').slice(0, 16);
  writeFileSync(
    worker,
    before
      .replace(/(url:"fault-lines\/index\.html",revision:")[^"]+/, `$1${revision}`)
      .replace(new RegExp(`\\{url:"\\.\\./${chunk.replaceAll('.', '\\.')}"[^}]*\\},`), ''),
  );
  rmSync(join(folder, chunk));
  return { folder, removedPath: `/${chunk}` };
}

test.describe('A newer version', () => {
  test('waits until no window of the talk is open, and the running version keeps all its files', async ({
    page,
    context,
    siteHost,
  }) => {
    await openTalk(page);
    const title = await page.title();
    await expectReady(page);
    const { folder, removedPath } = createNextVersion();
    await siteHost.start(folder);

    await page.reload();
    await waitUntilTalkSettled(page);
    const { preflight } = await openPreflight(page);
    await expect(preflight.getByText('A newer version waits')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe(title);
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await page.reload();
    await waitUntilTalkSettled(page);
    expect(await page.title()).toBe(title);
    expect(await page.evaluate((path) => fetch(path).then(({ ok }) => ok), removedPath)).toBe(true);

    await speaker.close();
    await page.goto('about:blank');
    await expect(async () => {
      await page.goto(PRESENT_PATH, { waitUntil: 'domcontentloaded' });
      const shownTitle = await page.title();
      // the newer version takes over between two attempts, while no window of the talk is open
      await page.goto('about:blank');
      expect(shownTitle).toBe('The next version');
    }).toPass();
  });
});
