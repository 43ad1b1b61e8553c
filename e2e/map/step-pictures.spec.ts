import { expect } from '@playwright/test';
import { FULL_RESOLUTION, LAPTOP, LONG, openStory, PHONE, scrollToStepEnd, test } from '../support/reading';

/** Steps with a reference picture: each kind of layer is in one of them. */
const STEPS = [
  'question',
  'seventeenth-of-june',
  'tanks',
  'four-zones',
  'warsaw-pact',
  'withdrawal',
  'new-reason',
  'poznan',
  'volna',
];

/**
 * Five pixels in ten thousand may differ, and a pixel counts only if it differs by more than a fifth of the way from
 * black to white: antialiasing depends on the machine. The smallest symbol or label that goes missing is more than that.
 */
const TOLERANCE = { maxDiffPixelRatio: 0.0005, threshold: 0.2 };

for (const { device, viewport, colorScheme, steps, details } of [
  { device: 'laptop', viewport: LAPTOP, colorScheme: 'light', steps: STEPS, details: {} },
  { device: 'phone', viewport: PHONE, colorScheme: 'dark', steps: STEPS, details: LONG },
] as const) {
  test.describe(`On a ${device} in the ${colorScheme} theme`, details, () => {
    const contextOptions = { reducedMotion: 'reduce' } as const;
    test.use({ ...FULL_RESOLUTION, liveMap: true, viewport, colorScheme, contextOptions });

    test(`${steps.length} steps look like their reference pictures`, async ({ page }) => {
      test.slow();
      for (const step of steps) {
        await openStory(page, step);
        await scrollToStepEnd(page, step);
        const map = page.locator('[data-map-state]');
        await expect.soft(map).toHaveScreenshot(`${step}-${device}.png`, TOLERANCE);
      }
    });
  });
}
