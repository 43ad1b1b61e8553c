import { expect } from '@playwright/test';
import { buttonXPath, type EnginePage } from './engine-page';
import { type FirefoxPreferences, startFirefox } from './firefox';
import { test as base, openEngineStory, waitForEngineArrival, withFreshProfile } from './test';

type FirefoxFixtures = {
  preferences: FirefoxPreferences;
  /** Whether Firefox has WebGL, and so a live map. */
  liveMap: boolean;
};

/** Firefox reads its settings when it starts, so each test starts its own. */
const test = base.extend<FirefoxFixtures>({
  preferences: [{}, { option: true }],
  liveMap: [false, { option: true }],
  tab: async ({ buildAddress, windowSize, allowErrors, preferences, liveMap }, use) => {
    const firefox = await startFirefox(buildAddress, { preferences, liveMap });
    try {
      await withFreshProfile(firefox, { windowSize, allowErrors }, use);
    } finally {
      await firefox.quit();
    }
  },
});

const expectMap = (tab: EnginePage, kind: 'live' | 'still') =>
  expect.poll(() => tab.run(() => document.querySelector<HTMLElement>('[data-map]')?.dataset.map)).toBe(kind);

const matchesQuery = (tab: EnginePage, query: string) =>
  tab.run((mediaQuery) => matchMedia(mediaQuery).matches, query);

test.describe('With reduced motion', { tag: '@long' }, () => {
  test.use({ preferences: { 'ui.prefersReducedMotion': 1 } });

  test('the arrow keys lead to a step without a smooth scroll', async ({ tab, siteAddress }) => {
    await openEngineStory(tab, siteAddress, 'tanks');
    expect(await matchesQuery(tab, '(prefers-reduced-motion: reduce)')).toBe(true);
    await tab.run(() => {
      const scrollPositions = new Set<number>();
      addEventListener('scroll', () => scrollPositions.add(window.scrollY));
      Object.assign(window, { scrollPositions });
    });
    await tab.press('ArrowRight');
    await waitForEngineArrival(tab, 'contagion');
    expect(
      await tab.run(() => (window as unknown as { scrollPositions: Set<number> }).scrollPositions.size),
    ).toBe(1);
  });
});

test.describe('In forced colours', { tag: '@long' }, () => {
  test.use({ preferences: { 'browser.display.document_color_use': 2 } });

  test('the progress of a frame is still visible', async ({ tab, siteAddress }) => {
    await tab.open(`${siteAddress}/embed/fault-lines/hot-summer/`);
    expect(await matchesQuery(tab, '(forced-colors: active)')).toBe(true);
    await tab.click(buttonXPath('Next'));
    await expect
      .poll(() => tab.run(() => document.querySelector<HTMLElement>('[data-step]')?.dataset.step))
      .toBe('plzen');
    const tickStyles = await tab.run(() =>
      ['past', 'now', 'coming'].map((state) => {
        const tick = document.querySelector(`nav [data-state="${state}"]`);
        if (!tick) return state;
        const { backgroundColor, borderTopStyle, borderTopColor, height } = getComputedStyle(tick);
        return [backgroundColor, borderTopStyle, borderTopColor, height].join(' ');
      }),
    );
    expect(new Set(tickStyles).size, tickStyles.join('\n')).toBe(3);
  });
});

test.describe('With fingerprints resisted', { tag: '@long' }, () => {
  test.use({ liveMap: true, preferences: { 'privacy.resistFingerprinting': true } });

  test('the stills are shown, for labels on a live map would be noise', async ({ tab, siteAddress }) => {
    await openEngineStory(tab, siteAddress, 'tanks');
    expect(
      await tab.run(() => document.createElement('canvas').getContext('webgl2') !== null),
      'this Firefox has WebGL',
    ).toBe(true);
    await expectMap(tab, 'still');
    await tab.press('ArrowRight');
    await waitForEngineArrival(tab, 'contagion');
    await expectMap(tab, 'still');
  });
});
