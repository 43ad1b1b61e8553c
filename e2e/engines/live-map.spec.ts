import { expect } from '@playwright/test';
import type { EnginePage } from './engine-page';
import { startFirefox } from './firefox';
import { test as base, openEngineStory, waitForEngineArrival, withFreshProfile } from './test';
import { startWebKit } from './webkit';

/** Starts a browser with WebGL for each test; the other tests have none, as drawing by software takes most of their time. */
const test = base.extend({
  tab: async ({ engine, siteAddress, windowSize, allowErrors }, use) => {
    const runningEngine = await (engine === 'Firefox'
      ? startFirefox(siteAddress, { liveMap: true })
      : startWebKit({ liveMap: true }));
    try {
      await withFreshProfile(runningEngine, { windowSize, allowErrors }, use);
    } finally {
      await runningEngine.quit();
    }
  },
});

const expectLiveMap = (tab: EnginePage) =>
  expect
    .poll(() => tab.run(() => document.querySelector<HTMLElement>('[data-map]')?.dataset.map))
    .toBe('live');

test('the live map draws, and follows the story', { tag: '@long' }, async ({ tab, siteAddress }) => {
  await openEngineStory(tab, siteAddress, 'tanks');
  await expectLiveMap(tab);
  await tab.press('ArrowRight');
  await waitForEngineArrival(tab, 'contagion');
  await expectLiveMap(tab);
});
