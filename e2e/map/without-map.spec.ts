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

/** Aborts the scripts whose text holds a word. */
const withhold = (page: Page, addresses: string, word: string) =>
  page.route(addresses, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(word)) return route.abort();
    return route.fulfill({ response });
  });

const MISHAPS: Record<string, (page: Page) => Promise<unknown>> = {
  'the browser gives no WebGL': refuseWebGL,
  'the map’s data end in their middle': truncateMapData,
  'no map data come': (page) => page.route('**/geo/*.json', (route) => route.fulfill({ status: 404 })),
  'the map’s program is withheld': (page) =>
    withhold(page, '**/_next/static/chunks/*.js', 'maplibregl-canvas'),
  'the map’s worker is withheld': (page) => page.route('**/*worker*.mjs', (route) => route.abort()),
};

for (const [mishap, happens] of Object.entries(MISHAPS)) {
  for (const [device, viewport] of Object.entries({ laptop: LAPTOP, phone: PHONE })) {
    test.describe(`On a ${device}, when ${mishap}`, LONG, () => {
      test.use({ viewport });

      test('the story reads to its end in the same layout', async ({ page }) => {
        await expectStoryWithoutMap(page, () => happens(page));
      });
    });
  }
}

test.describe('On a phone, when the map’s data end in their middle', () => {
  test.use({ viewport: PHONE });

  test('the story has its still in the same layout', async ({ page }) => {
    await expectSameLayout(page, () => truncateMapData(page));
  });
});

test('a browser that gives no WebGL fetches neither the map’s program nor its data', async ({ page }) => {
  await refuseWebGL(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await openStory(page, 'tanks');
  await page.mouse.wheel(0, 400);
  await waitForAnimationFrames(page);
  await waitUntilSettled(page);
  expect(fetched.filter((path) => path.includes('/geo/'))).toEqual([]);
  for (const path of new Set(fetched.filter((path) => path.endsWith('.js')))) {
    const program = await (await page.request.get(path)).text();
    expect(program.includes('maplibregl-canvas'), path).toBe(false);
  }
});
