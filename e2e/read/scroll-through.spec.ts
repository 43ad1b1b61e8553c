import { expect } from '@playwright/test';
import { countColours, pixelDifference, screenshotMap } from '../support/compare-pictures';
import { parseDateRange } from '../support/parse-dates';
import {
  dropRepeats,
  getStepIds,
  LAPTOP,
  LONG,
  openStory,
  PHONE,
  scrollToEnd,
  test,
} from '../support/reading';

declare global {
  interface Window {
    /** Every step and day that the page has shown. */
    visited: { step: string; day: string }[];
    /** Steps whose legend was wider than its place. */
    cutLegends: string[];
  }
}

for (const { name, viewport, liveMap, details } of [
  { name: 'On a laptop, with stills', viewport: LAPTOP, liveMap: false, details: {} },
  { name: 'On a laptop, with the map', viewport: LAPTOP, liveMap: true, details: LONG },
  { name: 'On a phone, with the map', viewport: PHONE, liveMap: true, details: LONG },
]) {
  test.describe(name, details, () => {
    test.use({ viewport, liveMap });

    test('scrolling goes through every step in order, and time never runs backwards', async ({ page }) => {
      await openStory(page);
      await page.evaluate(() => {
        const root = document.querySelector<HTMLElement>('[data-step]') as HTMLElement;
        const record = () => {
          const { step = '', day = '' } = root.dataset;
          window.visited.push({ step, day });
          const legend = root.querySelector('[data-legend] > ul');
          if (legend && legend.scrollWidth > legend.clientWidth) window.cutLegends.push(step);
        };
        window.visited = [];
        window.cutLegends = [];
        record();
        new MutationObserver(record).observe(root, { attributeFilter: ['data-step', 'data-day'] });
      });
      const positions = await scrollToEnd(page);
      const visited = await page.evaluate(() => window.visited);
      expect(await page.evaluate(() => window.cutLegends)).toEqual([]);

      expect(dropRepeats(visited.map(({ step }) => step))).toEqual(await getStepIds(page));
      const days = visited.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      const arrivals = positions.filter((position) => position.arrived);
      expect(dropRepeats(arrivals.map(({ step }) => step))).toEqual(await getStepIds(page));
      // the clock of a step has come to its date when its last paragraph is read
      const ends = positions.filter(({ step }, index) => step !== positions[index + 1]?.step);
      for (const { step, day, date } of ends) {
        const { first, last } = parseDateRange(date);
        const isWithin = first <= day && day <= last;
        expect(isWithin, `${step} says ${date}, its clock stands at ${day}`).toBe(true);
      }
      await expect(page.locator(`[data-map="${liveMap ? 'live' : 'still'}"]`)).toBeVisible();
    });
  });
}

test.describe('With the map', () => {
  test.use({ liveMap: true, contextOptions: { reducedMotion: 'reduce' } });

  test('the map draws: many colours, and another picture at another step', async ({ page }) => {
    await openStory(page);
    const steps = await getStepIds(page);
    const pictures: Buffer[] = [];
    for (const index of [0, 6, 13, 21]) {
      await openStory(page, steps[index]);
      await expect(page.locator('[data-map="live"]')).toBeVisible();
      pictures.push(await screenshotMap(page));
    }
    for (const [index, screenshot] of pictures.entries()) {
      expect(countColours(screenshot)).toBeGreaterThan(8);
      const before = pictures[index - 1];
      if (before) expect(pixelDifference(screenshot, before)).toBeGreaterThan(0.1);
    }

    // zooming a page gives it more pixels in a window of nearly the same size
    const getCanvasWidth = () => page.evaluate(() => document.querySelector('canvas')?.width ?? 0);
    const before = await getCanvasWidth();
    const devtools = await page.context().newCDPSession(page);
    const zoomed = { width: LAPTOP.width - 2, height: LAPTOP.height, deviceScaleFactor: 1, mobile: false };
    await devtools.send('Emulation.setDeviceMetricsOverride', zoomed);
    await expect.poll(getCanvasWidth).toBeGreaterThan(1.9 * before);
  });
});
