import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { LONG, test as watched } from '../support/reading';
import { type StaticHost, serveSite } from '../support/static-host';
import { getTalkPosition, openTalk, PRESENT_PATH, waitUntilTalkSettled } from '../support/talk';

const WORKER = 'present/service-worker.js';

/**
 * The lecture hall’s network: a host that can go, and come back with another version of the site. What browsers keep by
 * themselves is no help: it may have gone by the day of the lecture.
 */
type Network = { go: () => Promise<void>; back: (folder?: string) => Promise<void> };

const test = watched.extend<{ network: Network; hosted: StaticHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
  hosted: async ({}, use) => use(await serveSite({ cacheable: false })),
  baseURL: async ({ hosted }, use) => use(hosted.address),
  network: async ({ hosted }, use) => {
    let now: StaticHost | null = hosted;
    const go = async () => {
      await now?.stop();
      now = null;
    };
    const back = async (folder?: string) => {
      await go();
      now = await serveSite({ folder, port: hosted.port, cacheable: false });
    };
    await use({ go, back });
    await go();
  },
});

test.use({ serviceWorkers: 'allow', viewport: { width: 1366, height: 768 } });

/** Where the whole talk ends. */
const LAST = 'hesitation 1';

/** What the check before the lecture says of the network. */
async function check(page: Page) {
  await page.keyboard.press('c');
  const hall = page.getByRole('dialog', { name: 'Before the lecture' });
  await expect(hall).toBeVisible();
  return { hall, status: hall.getByRole('status').first() };
}

async function becomesReady(page: Page): Promise<void> {
  const { status } = await check(page);
  await expect(status).toHaveText(/^Ready, \d+ MB$/);
  await page.keyboard.press('Escape');
}

const byKey = (page: Page) => page.keyboard.press('PageDown');

/** Goes to the step of a number. */
async function byNumber(page: Page, number: number): Promise<void> {
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
}

/** Pictures in sight that have not come. */
const missingPictures = (page: Page) =>
  page
    .locator('img')
    .evaluateAll((images: HTMLImageElement[]) =>
      images
        .filter((image) => image.checkVisibility() && image.complete && image.naturalWidth === 0)
        .map(({ src }) => src),
    );

test.describe('In a hall without a network', () => {
  for (const { what, goOn, details } of [
    { what: 'every step', goOn: byNumber, details: {} },
    { what: 'every stop of every step', goOn: byKey, details: LONG },
  ]) {
    test(
      `after one visit the whole talk is given: opened anew, ${what}, the speaker’s window`,
      details,
      async ({ page, context, network }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await openTalk(page);
        await becomesReady(page);
        await network.go();
        await expect(page.request.get('/')).rejects.toThrow('ECONNREFUSED');

        await openTalk(page, '?talk=45#question');
        await page.reload();
        await waitUntilTalkSettled(page);
        const seen = new Set<string>();
        for (let now = await getTalkPosition(page); now !== LAST; ) {
          seen.add(now.replace(/ .*/, ''));
          await goOn(page, seen.size + 1);
          await expect.poll(() => getTalkPosition(page)).not.toBe(now);
          now = await getTalkPosition(page);
          await waitUntilTalkSettled(page);
          expect(await missingPictures(page), now).toEqual([]);
        }
        seen.add('hesitation');
        expect(seen.size).toBe(30);

        const speaker = await context.newPage();
        await speaker.goto(`${PRESENT_PATH}speaker/`);
        await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Into October');
        await expect(speaker.getByRole('heading', { level: 2 })).toHaveText([
          'Say',
          'Ask',
          'Where accounts differ',
        ]);
        for (const image of await speaker.locator('img').all())
          await image.evaluate((picture: HTMLImageElement) => picture.decode());
        expect(await missingPictures(speaker)).toEqual([]);

        // an address without its last slash leads there too
        await page.goto('/present/fault-lines?talk=10');
        await waitUntilTalkSettled(page);
        await expect(page.getByText('1 / 9')).toBeVisible();
      },
    );
  }
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, paintMap: false });

  test('the map is drawn live with the network gone', async ({ page, network }) => {
    test.slow();
    await openTalk(page);
    await becomesReady(page);
    await network.go();
    // another part of the same page would load nothing
    await page.goto('about:blank');
    await openTalk(page, '#tanks');
    await expect(page.locator('[data-map="live"]')).toBeVisible();
    await expect((await check(page)).hall.getByText('The map is drawn live.')).toBeVisible();
  });
});

/** With one file of what is kept gone, and another version of it on the network: it is refused. */
async function expectUnmixed(page: Page, network: Network): Promise<void> {
  const other = copyOfSite();
  const still = aStill(other);
  writeFileSync(still, readFileSync(still, 'utf8').replace('<svg', '<svg data-other=""'));
  await network.back(other);
  await page.evaluate(async (name) => {
    for (const kept of await caches.keys()) {
      const cache = await caches.open(kept);
      for (const key of await cache.keys()) if (key.url.includes(name)) await cache.delete(key);
    }
  }, basename(still));
  const { hall, status } = await check(page);
  await expect(status).toHaveText('Not ready');
  const said = await status.evaluateHandle((element) => {
    const states: string[] = [];
    new MutationObserver(() => states.push(element.textContent ?? '')).observe(element, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    return states;
  });
  await hall.getByRole('button', { name: 'Make ready for the lecture hall' }).click();
  // asked for anew, and refused
  await expect.poll(() => said.evaluate((states) => states.at(-1))).toBe('Not ready');
  expect(await said.evaluate((states) => states)).toContain('Being fetched');
  await said.dispose();
  expect(await isKept(page, basename(still))).toBe(false);
}

test.describe('The check before the lecture', () => {
  test('says how large what is kept is, is not ready when some of it has gone, until it is fetched again, and mixes no file of another version into it', async ({
    page,
    network,
  }) => {
    await openTalk(page);
    const { hall, status } = await check(page);
    await expect(status).toHaveText(/^Ready, \d+ MB$/);
    await expect(hall.getByText('This machine draws no live map.')).toBeVisible();
    const said = Number((await status.textContent())?.match(/\d+/)?.[0]);
    const bytes = await page.evaluate(async () => {
      let sum = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) {
          const answer = await cache.match(key);
          sum += (await answer?.arrayBuffer())?.byteLength ?? 0;
        }
      }
      return sum;
    });
    expect(said).toBe(Math.round(bytes / 1_000_000));

    await page.keyboard.press('Escape');
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const [key] = (await cache.keys()).filter(({ url }) => url.includes('/stills/'));
        if (key) await cache.delete(key);
      }
    });
    await check(page);
    await expect(status).toHaveText('Not ready');
    await hall.getByRole('button', { name: 'Make ready for the lecture hall' }).focus();
    await page.keyboard.press('Enter');
    await expect(status).toHaveText(/^Ready/);
    // the button has gone, and keys are where it led
    await expect(status).toBeFocused();
    await page.keyboard.press('Escape');
    await test.step('no file of another version is mixed into it', () => expectUnmixed(page, network));
  });

  for (const { what, spoil, details } of [
    { what: 'is missing', spoil: (file: string) => rmSync(file), details: LONG },
    {
      what: 'is a network’s page to log in',
      spoil: (file: string) => writeFileSync(file, '<h1>Log in</h1>'),
      details: {},
    },
  ]) {
    test(
      `says so when one file ${what}, and is made ready once it is there`,
      details,
      async ({ page, network }) => {
        const broken = copyOfSite();
        spoil(aStill(broken));
        await network.back(broken);
        await openTalk(page);
        const { hall, status } = await check(page);
        await expect(status).toHaveText('Not ready: it could not be fetched and kept');
        await network.back();
        await hall.getByRole('button', { name: 'Make ready for the lecture hall' }).click();
        await expect(status).toHaveText(/^Ready/);
      },
    );
  }

  test('fetches nothing for whoever saves data, until asked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await openTalk(page);
    const { hall, status } = await check(page);
    await expect(status).toHaveText('Not ready');
    expect(
      await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
    ).toBe(0);
    await hall.getByRole('button', { name: 'Make ready for the lecture hall' }).click();
    await expect(status).toHaveText(/^Ready/);
    // and what is kept is found again another day
    await page.reload();
    await waitUntilTalkSettled(page);
    await expect((await check(page)).status).toHaveText(/^Ready/);
  });
});

/** Whether a file is among what is kept. */
const isKept = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(async (part) => {
    for (const kept of await caches.keys()) {
      for (const { url } of await (await caches.open(kept)).keys()) if (url.includes(part)) return true;
    }
    return false;
  }, name);

/** A copy of the built site to change. */
function copyOfSite(): string {
  const folder = test.info().outputPath('site');
  cpSync('out', folder, { recursive: true });
  return folder;
}

/** The file of a still that a talk keeps. */
const aStill = (folder: string) => join(folder, 'stills/fault-lines/tanks-wide-dark.svg');

/** The site’s next version: the page of the talk says something else, and a program of the old one is gone. */
function nextVersion(): { folder: string; gone: string } {
  const folder = copyOfSite();
  const page = join(folder, 'present/fault-lines/index.html');
  const html = readFileSync(page, 'utf8').replace(/<title>[^<]*/, '<title>The next version');
  writeFileSync(page, html);
  const worker = join(folder, WORKER);
  const before = readFileSync(worker, 'utf8');
  const programs = [...before.matchAll(/url:"\.\.\/(_next\/static\/chunks\/[^"]+\.js)"/g)];
  // one that a page asks for only when it is wanted
  const chunk = programs.map(([, path = '']) => path).find((path) => !html.includes(path)) ?? '';
  const revision = createHash('sha256').update(html).digest('hex').slice(0, 16);
  writeFileSync(
    worker,
    before
      .replace(/(url:"fault-lines\/index\.html",revision:")[^"]+/, `$1${revision}`)
      .replace(new RegExp(`\\{url:"\\.\\./${chunk.replaceAll('.', '\\.')}"[^}]*\\},`), ''),
  );
  rmSync(join(folder, chunk));
  return { folder, gone: `/${chunk}` };
}

test.describe('A newer version', () => {
  test('waits until no window of the talk is open, and what runs has all its parts', async ({
    page,
    context,
    network,
  }) => {
    await openTalk(page);
    const title = await page.title();
    await becomesReady(page);
    const { folder, gone } = nextVersion();
    await network.back(folder);

    await page.reload();
    await waitUntilTalkSettled(page);
    const { hall } = await check(page);
    await expect(hall.getByText('A newer version waits')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe(title);
    const speaker = await context.newPage();
    await speaker.goto(`${PRESENT_PATH}speaker/`);
    await page.reload();
    await waitUntilTalkSettled(page);
    expect(await page.title()).toBe(title);
    expect(await page.evaluate((path) => fetch(path).then(({ ok }) => ok), gone)).toBe(true);

    await speaker.close();
    await page.goto('about:blank');
    await expect(async () => {
      await page.goto(PRESENT_PATH, { waitUntil: 'domcontentloaded' });
      const shown = await page.title();
      // the newer one takes over in the time between two looks, in which no window of the talk is open
      await page.goto('about:blank');
      expect(shown).toBe('The next version');
    }).toPass();
  });
});
