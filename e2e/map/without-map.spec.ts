import { expect, type Page } from '@playwright/test';
import { truncateMapData } from '../support/faults';
import {
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  refuseWebGL,
  test,
  waitForAnimationFrames,
  waitUntilSettled,
} from '../support/reading';
import { expectSameLayout, expectStoryWithoutMap } from '../support/story-without-map';

test.use({ liveMap: true, paintMap: false, allowErrors: true });

/** Blocks the scripts that contain a word. */
const blockScripts = (page: Page, urlPattern: string, word: string) =>
  page.route(urlPattern, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(word)) return route.abort();
    return route.fulfill({ response });
  });

const FAULTS: Record<string, (page: Page) => Promise<unknown>> = {
  'the browser gives no WebGL': refuseWebGL,
  'the map’s data are truncated': truncateMapData,
  'the map’s data are missing': (page) =>
    page.route('**/geo/*.json', (route) => route.fulfill({ status: 404 })),
  'the map’s script is blocked': (page) =>
    blockScripts(page, '**/_next/static/chunks/*.js', 'maplibregl-canvas'),
  'the map’s worker is blocked': (page) => page.route('**/*worker*.mjs', (route) => route.abort()),
};

for (const [fault, cause] of Object.entries(FAULTS)) {
  for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    test.describe(`On a ${device}, when ${fault}`, LONG, () => {
      test.use({ viewport });

      test('the story reads to its end in the same layout', async ({ page }) => {
        await expectStoryWithoutMap(page, () => cause(page));
      });
    });
  }
}

test.describe('On a phone, when the map’s data are truncated', () => {
  test.use({ viewport: PHONE });

  test('the story has its still in the same layout', async ({ page }) => {
    await expectSameLayout(page, () => truncateMapData(page));
  });
});

test('a browser that gives no WebGL fetches neither the map’s script nor its data', async ({ page }) => {
  await refuseWebGL(page);
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await openStory(page, 'tanks');
  await page.mouse.wheel(0, 400);
  await waitForAnimationFrames(page);
  await waitUntilSettled(page);
  expect(paths.filter((path) => path.includes('/geo/'))).toEqual([]);
  for (const path of new Set(paths.filter((path) => path.endsWith('.js')))) {
    const script = await (await page.request.get(path)).text();
    expect(script.includes('maplibregl-canvas'), path).toBe(false);
  }
});
