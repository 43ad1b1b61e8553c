import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type Counted, LIMITS } from '../../bench/limits';
import { bytesOnWire, bytesWithGzip, fileOf, kindOf } from '../../bench/wire';
import {
  getStepIds,
  openStory,
  STORY_PATH,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';

// compressing the files takes most of the time: one process has all tests of this file, and compresses each once
test.describe.configure({ mode: 'default' });

/** Sizes of the built site: the limits and the goals stand in bench/limits.ts. */
const OUT = 'out';

function expectWithin(counted: Counted, figure: number): void {
  const { what, unit, limit } = LIMITS[counted];
  const shown = Math.ceil(unit === 'kB' ? figure / 1000 : figure);
  test.info().annotations.push({ type: 'size', description: `${what}: ${shown} ${unit} of ${limit}` });
  expect.soft(shown, `${what}, ${unit}`).toBeLessThanOrEqual(limit);
}

/** Paths that a page asks for, as often as it asks. */
function listen(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http')) paths.push(pathname);
  });
  return paths;
}

const distinct = (paths: readonly string[]): string[] => [...new Set(paths)];

const kindAt = (path: string) => kindOf(fileOf('', path));

const sum = (paths: readonly string[]): number =>
  distinct(paths).reduce((bytes, path) => bytes + bytesOnWire(fileOf(OUT, path)), 0);

/** Goes through all steps at once, and waits for every picture, or for what each step’s live map asks for. */
async function throughTheStory(page: Page, isDrawn: boolean): Promise<void> {
  for (const step of await getStepIds(page)) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
    await (isDrawn ? waitForAnimationFrames(page) : waitUntilSettled(page));
  }
  await waitUntilSettled(page);
}

const isMapCode = (path: string): boolean =>
  kindAt(path) === 'scripts' && readFileSync(fileOf(OUT, path), 'utf8').includes('maplibre');

/** Whether a page’s program is asked for with the page, and not when its first picture is there. */
const isAskedForEarly = (html: string, path: string): boolean =>
  html.slice(0, html.indexOf('<template id="late-programs"')).includes(`src="${path}"`);

test('pages of HTML are as small as the limits say', () => {
  expectWithin('reading page', bytesWithGzip(fileOf(OUT, STORY_PATH)));
  const chapters = readdirSync(`${OUT}/embed/fault-lines`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => bytesWithGzip(fileOf(OUT, `/embed/fault-lines/${name}/`)));
  expectWithin('chapter frame', Math.max(...chapters));
});

test.describe('With the live map', () => {
  test.use({ liveMap: true, paintMap: false });

  test('the story is as small as the limits say', async ({ page }) => {
    const paths = listen(page);
    await openStory(page);
    expectWithin('elements', await page.locator('*').count());
    await throughTheStory(page, true);
    expectWithin('story with map', sum(paths));
    expectWithin('files', distinct(paths).length);
    expectWithin('fonts', sum(paths.filter((path) => kindAt(path) === 'fonts')));
    expectWithin('map data', sum(paths.filter((path) => kindAt(path) === 'map data')));
  });
});

test.describe('Where no map can be drawn', () => {
  test.use({ liveMap: false });

  test('the story is as small as the limits say, and so is its first view', async ({ page }) => {
    const paths = listen(page);
    await openStory(page);
    const html = await (await page.request.get(STORY_PATH)).text();
    const ofFirstView = paths.filter(
      (path) => !['scripts', 'map data'].includes(kindAt(path)) || isAskedForEarly(html, path),
    );
    expectWithin('first view', sum(ofFirstView));
    await throughTheStory(page, false);
    expectWithin('story without map', sum(paths));
    expectWithin('map unseen', sum(paths.filter((path) => kindAt(path) === 'map data' || isMapCode(path))));
  });
});
