import { expect } from '@playwright/test';
import type { EnginePage } from './engine-page';
import { startFirefox } from './firefox';
import { arrives, test as base, open, withReader } from './test';
import { startWebKit } from './webkit';

/** The others go without WebGL: drawn by software, the map takes most of their time. */
const test = base.extend({
  tab: async ({ engine, site, window, mayComplain }, use) => {
    const started = await (engine === 'Firefox'
      ? startFirefox(site, { mapDrawn: true })
      : startWebKit({ mapDrawn: true }));
    try {
      await withReader(started, { window, mayComplain }, use);
    } finally {
      await started.quit();
    }
  },
});

const isLive = (tab: EnginePage) =>
  expect
    .poll(() => tab.run(() => document.querySelector<HTMLElement>('[data-map]')?.dataset.map))
    .toBe('live');

test('the live map draws, and follows the story', { tag: '@long' }, async ({ tab, site }) => {
  await open(tab, site, 'tanks');
  await isLive(tab);
  await tab.press('ArrowRight');
  await arrives(tab, 'contagion');
  await isLive(tab);
});
