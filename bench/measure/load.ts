import { type Figures, PROFILES, type Profile } from '../figures';
import { blockingTime, worstShift } from '../numbers';
import type { BenchPage } from '../pages';
import type { Site } from '../serving/sites';
import { inBrowser, settled } from './browser-run';
import { bytesByKind, kiloBytes } from './bytes';

/** How long a page is watched once its picture is settled, milliseconds. */
const AFTER = 1500;

/** Measures the start of a page: until its picture is settled, and a moment longer. */
export function measureLoad(measured: BenchPage, site: Site, profile: Profile): Promise<Figures> {
  const { slowdown, line } = PROFILES[profile];
  return inBrowser(measured, { slowdown }, async ({ page, cpu, counters }) => {
    site.reset();
    const before = await cpu();
    await page.goto(site.address(line) + measured.path, { waitUntil: 'load' });
    await settled(page);
    await page.waitForFunction(() => window.observed.textReadable > 0 && window.observed.pictureStands > 0);
    await page.waitForTimeout(AFTER);
    const observed = await page.evaluate(() => window.observed);
    const [after, { TaskDuration = 0 }] = [await cpu(), await counters()];
    // what is found in a page before its first paint is seen with it
    const [textReadable = 0, pictureStands = 0] = [observed.textReadable, observed.pictureStands].map((at) =>
      Math.max(at, observed.firstPaint),
    );
    const shownAt = observed.began + Math.max(textReadable, pictureStands);
    const sent = site.sent();
    return {
      kB: kiloBytes(sent),
      ...bytesByKind(sent),
      'kB until shown': site.arrivedBy(line, shownAt) / 1000,
      'requests at load': sent.length,
      'first paint': observed.firstPaint,
      'text readable': textReadable,
      'picture stands': pictureStands,
      'largest paint': observed.largestPaint,
      'layout shift': worstShift(observed.shifts),
      'blocking time': blockingTime(observed.tasks, observed.firstPaint),
      'longest task': Math.max(0, ...observed.tasks.map(({ duration }) => duration)),
      'main CPU': TaskDuration,
      'renderer CPU': after.renderer - before.renderer,
      'GPU CPU': after.gpu - before.gpu,
      elements: await page.locator('*').count(),
    };
  });
}
