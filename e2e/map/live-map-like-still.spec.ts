import { expect } from '@playwright/test';
import { screenshotMap, squareDifference } from '../support/compare-pictures';
import {
  FULL_RESOLUTION,
  LAPTOP,
  LONG,
  openStory,
  refuseWebGL,
  scrollToStepEnd,
  test,
} from '../support/reading';

test.use({
  ...FULL_RESOLUTION,
  liveMap: true,
  viewport: LAPTOP,
  contextOptions: { reducedMotion: 'reduce' },
});

/** Compared at their end, where the live map and the still draw the same moment. */
const STEPS = {
  // the whole bloc, a city, many symbols and labels
  daily: { steps: ['seventeenth-of-june', 'broken-link', 'congress'], details: {} },
  long: {
    steps: ['plovdiv', 'plzen', 'berlin-sixteenth', 'contagion', 'thaw', 'nagy-out', 'no-way-back'],
    details: LONG,
  },
};
/** Share of squares that may differ, 0 to 1: enough for a dash that begins a pixel later, too little for a missing label. */
const ALLOWED_DIFFERENCE = 0.0015;

for (const { steps, details } of Object.values(STEPS)) {
  test(
    `the still shows what the live map shows, in the same places: ${steps.length} steps`,
    details,
    async ({ page, context }) => {
      const stillPage = await context.newPage();
      await refuseWebGL(stillPage);
      // a slow network: a page that reports its still too early would show the one before
      await stillPage.route('**/stills/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      const different: string[] = [];
      for (const step of steps) {
        for (const reader of [page, stillPage]) {
          await openStory(reader, step);
          await scrollToStepEnd(reader, step);
        }
        // only a live map has the explore button and the scale
        await page.addStyleTag({ content: 'button[aria-pressed], [class*="scale"] { visibility: hidden }' });
        const share = squareDifference(await screenshotMap(stillPage), await screenshotMap(page));
        if (share > ALLOWED_DIFFERENCE) different.push(`${step}: ${(100 * share).toFixed(2)} %`);
      }
      expect(different).toEqual([]);
    },
  );
}
