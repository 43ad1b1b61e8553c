import { expect } from '@playwright/test';
import { screenshotMap, squareDifference } from '../support/compare-pictures';
import { FULL_RESOLUTION, LAPTOP, LONG, openStory, refuseWebGL, test } from '../support/reading';

test.use({
  ...FULL_RESOLUTION,
  liveMap: true,
  viewport: LAPTOP,
  contextOptions: { reducedMotion: 'reduce' },
});

/** Steps whose still is their arrival: there the live map and the still have the same moment to draw. */
const STEPS = {
  // the whole bloc, a city, many marks and names
  daily: { steps: ['seventeenth-of-june', 'broken-link', 'congress'], details: {} },
  long: {
    steps: ['plovdiv', 'plzen', 'berlin-sixteenth', 'contagion', 'thaw', 'nagy-out', 'no-way-back'],
    details: LONG,
  },
};
/** Share of squares that may differ: a dash that begins a pixel later. A name that is missing is more. */
const ALLOWED = 0.0015;

for (const { steps, details } of Object.values(STEPS)) {
  test(
    `the still shows what the live map shows, in the same places: ${steps.length} steps`,
    details,
    async ({ page, context }) => {
      const still = await context.newPage();
      await refuseWebGL(still);
      // as from afar: a page that says too early that its still stands shows the one before
      await still.route('**/stills/**', async (route) => {
        await new Promise((done) => setTimeout(done, 300));
        await route.continue();
      });
      const unlike: string[] = [];
      for (const step of steps) {
        await openStory(page, step);
        await openStory(still, step);
        // what only a live map has: the button that frees it, and its scale
        await page.addStyleTag({ content: 'button[aria-pressed], [class*="scale"] { visibility: hidden }' });
        const share = squareDifference(await screenshotMap(still), await screenshotMap(page));
        if (share > ALLOWED) unlike.push(`${step}: ${(100 * share).toFixed(2)} %`);
      }
      expect(unlike).toEqual([]);
    },
  );
}
