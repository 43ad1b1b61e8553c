import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { LIMITS, type LimitName } from '../../bench/limits';
import { fileKindOf, gzipSize, servedFileOf, transferSize } from '../../bench/transfer-size';
import { getStepIds, openStory, STORY_PATH, test, waitUntilSettled } from '../support/reading';

// compressing the files takes most of the time, so all tests of this file run in one process, which compresses each once
test.describe.configure({ mode: 'default' });

/** Folder of the built site; the limits of its sizes are in bench/limits.ts. */
const OUT = 'out';

function expectWithin(key: LimitName, size: number): void {
  const { label, unit, limit } = LIMITS[key];
  const rounded = Math.ceil(unit === 'kB' ? size / 1000 : size);
  test.info().annotations.push({ type: 'size', description: `${label}: ${rounded} ${unit} of ${limit}` });
  expect.soft(rounded, `${label}, ${unit}`).toBeLessThanOrEqual(limit);
}

/** Records the paths that a page requests, repeats included. */
function recordPaths(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http')) paths.push(pathname);
  });
  return paths;
}

const distinct = (paths: readonly string[]): string[] => [...new Set(paths)];

const kindAt = (path: string) => fileKindOf(servedFileOf('', path));

const sumBytes = (paths: readonly string[]): number =>
  distinct(paths).reduce((bytes, path) => bytes + transferSize(servedFileOf(OUT, path)), 0);

/** Goes through all steps, and waits for every still, or until each step’s live map has sent its requests. */
async function goThroughStory(page: Page, hasLiveMap: boolean): Promise<void> {
  await page.evaluate(
    async ({ steps, needsPicture }) => {
      const root = document.querySelector<HTMLElement>('[data-step]') as HTMLElement;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const step of steps) {
        document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
        const isThere = () =>
          root.dataset.step === step && (!needsPicture || root.dataset.settled === 'true');
        // a picture is settled if it still is two frames later
        for (let framesThere = 0; framesThere < 3; framesThere = isThere() ? framesThere + 1 : 0)
          await frame();
      }
    },
    { steps: await getStepIds(page), needsPicture: !hasLiveMap },
  );
  await waitUntilSettled(page);
}

const isMapCode = (path: string): boolean =>
  kindAt(path) === 'scripts' && readFileSync(servedFileOf(OUT, path), 'utf8').includes('maplibre');

/** Whether a script is requested with the page, and not only after its first picture. */
const isEarlyScript = (html: string, path: string): boolean =>
  html.slice(0, html.indexOf('<template id="deferred-scripts"')).includes(`src="${path}"`);

test('HTML pages stay within their limits', () => {
  expectWithin('reading page', gzipSize(servedFileOf(OUT, STORY_PATH)));
  const chapters = readdirSync(`${OUT}/embed/fault-lines`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => gzipSize(servedFileOf(OUT, `/embed/fault-lines/${name}/`)));
  expectWithin('chapter frame', Math.max(...chapters));
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, paintMap: false });

  test('the story stays within its limits', async ({ page }) => {
    const paths = recordPaths(page);
    await openStory(page);
    expectWithin('elements', await page.locator('*').count());
    await goThroughStory(page, true);
    expectWithin('story with map', sumBytes(paths));
    expectWithin('files', distinct(paths).length);
    expectWithin('fonts', sumBytes(paths.filter((path) => kindAt(path) === 'fonts')));
    expectWithin('map data', sumBytes(paths.filter((path) => kindAt(path) === 'map data')));
  });
});

test.describe('Where no map can be drawn', () => {
  test.use({ liveMap: false });

  test('the story stays within its limits, and so does its first view', async ({ page }) => {
    const paths = recordPaths(page);
    await openStory(page);
    const html = await (await page.request.get(STORY_PATH)).text();
    const firstViewPaths = paths.filter(
      (path) => !['scripts', 'map data'].includes(kindAt(path)) || isEarlyScript(html, path),
    );
    expectWithin('first view', sumBytes(firstViewPaths));
    await goThroughStory(page, false);
    expectWithin('story without map', sumBytes(paths));
    expectWithin(
      'map unseen',
      sumBytes(paths.filter((path) => kindAt(path) === 'map data' || isMapCode(path))),
    );
  });
});
