import { expect } from '@playwright/test';
import { coloursOf, difference, picture } from '../support/compare-pictures';
import { daysOf } from '../support/parse-dates';
import { LAPTOP, LONG, open, PHONE, readToTheEnd, runs, stepsOf, test } from '../support/reading';

declare global {
  interface Window {
    /** Every step and day that the page has gone through. */
    walked: { step: string; day: string }[];
  }
}

for (const { name, viewport, mapDrawn, when } of [
  { name: 'On a laptop, with stills', viewport: LAPTOP, mapDrawn: false, when: {} },
  { name: 'On a laptop, with the map', viewport: LAPTOP, mapDrawn: true, when: LONG },
  { name: 'On a phone, with the map', viewport: PHONE, mapDrawn: true, when: LONG },
]) {
  test.describe(name, when, () => {
    test.use({ viewport, mapDrawn });

    test('scrolling goes through every step in order, and time never runs backwards', async ({ page }) => {
      await open(page);
      await page.evaluate(() => {
        const root = document.querySelector<HTMLElement>('[data-step]') as HTMLElement;
        const note = () => window.walked.push({ step: root.dataset.step ?? '', day: root.dataset.day ?? '' });
        window.walked = [];
        note();
        new MutationObserver(note).observe(root, { attributeFilter: ['data-step', 'data-day'] });
      });
      const places = await readToTheEnd(page);
      const walked = await page.evaluate(() => window.walked);

      expect(runs(walked.map(({ step }) => step))).toEqual(await stepsOf(page));
      const days = walked.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      const arrivals = places.filter((place) => place.arrived);
      expect(runs(arrivals.map(({ step }) => step))).toEqual(await stepsOf(page));
      for (const { step, day, date } of arrivals) {
        const { first, last } = daysOf(date);
        const within = first <= day && day <= last;
        expect(within, `${step} says ${date}, its clock stands at ${day}`).toBe(true);
      }
      await expect(page.locator(`[data-map="${mapDrawn ? 'live' : 'still'}"]`)).toBeVisible();
    });
  });
}

test.describe('With the map', () => {
  test.use({ mapDrawn: true, contextOptions: { reducedMotion: 'reduce' } });

  test('the map draws: many colours, and another picture at another step', async ({ page }) => {
    await open(page);
    const steps = await stepsOf(page);
    const pictures: Buffer[] = [];
    for (const nth of [0, 6, 13, 21]) {
      await open(page, steps[nth]);
      await expect(page.locator('[data-map="live"]')).toBeVisible();
      pictures.push(await picture(page));
    }
    for (const [at, shown] of pictures.entries()) {
      expect(coloursOf(shown)).toBeGreaterThan(8);
      const before = pictures[at - 1];
      if (before) expect(difference(shown, before)).toBeGreaterThan(0.1);
    }

    // a page that is zoomed has more pixels for a window of nearly the same size
    const pixels = () => page.evaluate(() => document.querySelector('canvas')?.width ?? 0);
    const before = await pixels();
    const devtools = await page.context().newCDPSession(page);
    const zoomed = { width: LAPTOP.width - 2, height: LAPTOP.height, deviceScaleFactor: 1, mobile: false };
    await devtools.send('Emulation.setDeviceMetricsOverride', zoomed);
    await expect.poll(pixels).toBeGreaterThan(1.9 * before);
  });
});
