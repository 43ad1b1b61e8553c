import { expect } from '@playwright/test';
import { coarseDifference, picture } from './pictures';
import { LAPTOP, open, refuseWebGL, SHARP, test } from './reading';

test.use({ ...SHARP, viewport: LAPTOP, contextOptions: { reducedMotion: 'reduce' } });

/** Steps whose still is their arrival: there the live map and the still have the same moment to draw. */
const STEPS = [
  ...['plovdiv', 'plzen', 'berlin-sixteenth', 'seventeenth-of-june', 'contagion', 'thaw', 'nagy-out'],
  ...['no-way-back', 'broken-link', 'congress'],
];
/** Share of squares that may differ: a dash that begins a pixel later. A name that is missing is more. */
const ALLOWED = 0.0015;

test('the still shows what the live map shows, in the same places', async ({ page, context }) => {
  const still = await context.newPage();
  await refuseWebGL(still);
  // as from afar: a page that says too early that its still stands shows the one before
  await still.route('**/stills/**', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  const unlike: string[] = [];
  for (const step of STEPS) {
    await open(page, step);
    await open(still, step);
    // what only a live map has: the button that frees it, and its scale
    await page.addStyleTag({ content: 'button[aria-pressed], [class*="scale"] { visibility: hidden }' });
    const share = coarseDifference(await picture(still), await picture(page));
    if (share > ALLOWED) unlike.push(`${step}: ${(100 * share).toFixed(2)} %`);
  }
  expect(unlike).toEqual([]);
});
