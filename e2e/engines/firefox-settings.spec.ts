import { expect } from '@playwright/test';
import { button, type EnginePage } from './engine-page';
import { type Settings, startFirefox } from './firefox';
import { arrives, test as base, open, withReader } from './test';

type Own = {
  settings: Settings;
  /** Whether Firefox has WebGL. */
  mapDrawn: boolean;
};

/** Firefox reads its settings when it starts: each test has one of its own. */
const test = base.extend<Own>({
  settings: [{}, { option: true }],
  mapDrawn: [false, { option: true }],
  tab: async ({ built, window, mayComplain, settings, mapDrawn }, use) => {
    const firefox = await startFirefox(built, { settings, mapDrawn });
    try {
      await withReader(firefox, { window, mayComplain }, use);
    } finally {
      await firefox.quit();
    }
  },
});

const mapIs = (tab: EnginePage, kind: 'live' | 'still') =>
  expect.poll(() => tab.run(() => document.querySelector<HTMLElement>('[data-map]')?.dataset.map)).toBe(kind);

const prefers = (tab: EnginePage, query: string) => tab.run((asked) => matchMedia(asked).matches, query);

test.describe('With less motion', { tag: '@long' }, () => {
  test.use({ settings: { 'ui.prefersReducedMotion': 1 } });

  test('the arrow keys lead to a step without a ride', async ({ tab, site }) => {
    await open(tab, site, 'tanks');
    expect(await prefers(tab, '(prefers-reduced-motion: reduce)')).toBe(true);
    await tab.run(() => {
      const places = new Set<number>();
      addEventListener('scroll', () => places.add(window.scrollY));
      Object.assign(window, { places });
    });
    await tab.press('ArrowRight');
    await arrives(tab, 'contagion');
    expect(await tab.run(() => (window as unknown as { places: Set<number> }).places.size)).toBe(1);
  });
});

test.describe('In forced colours', { tag: '@long' }, () => {
  test.use({ settings: { 'browser.display.document_color_use': 2 } });

  test('how far a frame has come is still to be seen', async ({ tab, site }) => {
    await tab.open(`${site}/embed/fault-lines/hot-summer/`);
    expect(await prefers(tab, '(forced-colors: active)')).toBe(true);
    await tab.click(button('Next'));
    await expect
      .poll(() => tab.run(() => document.querySelector<HTMLElement>('[data-step]')?.dataset.step))
      .toBe('plzen');
    const looks = await tab.run(() =>
      ['past', 'now', 'coming'].map((state) => {
        const tick = document.querySelector(`nav [data-state="${state}"]`);
        if (!tick) return state;
        const { backgroundColor, borderTopStyle, borderTopColor, height } = getComputedStyle(tick);
        return [backgroundColor, borderTopStyle, borderTopColor, height].join(' ');
      }),
    );
    expect(new Set(looks).size, looks.join('\n')).toBe(3);
  });
});

test.describe('With fingerprints resisted', { tag: '@long' }, () => {
  test.use({ mapDrawn: true, settings: { 'privacy.resistFingerprinting': true } });

  test('the drawn stills are shown, for names on a live map would be noise', async ({ tab, site }) => {
    await open(tab, site, 'tanks');
    expect(
      await tab.run(() => document.createElement('canvas').getContext('webgl2') !== null),
      'this Firefox has WebGL',
    ).toBe(true);
    await mapIs(tab, 'still');
    await tab.press('ArrowRight');
    await arrives(tab, 'contagion');
    await mapIs(tab, 'still');
  });
});
