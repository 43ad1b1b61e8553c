import { waitForPicture } from '../../scripts/browsers/wait-for-picture';
import { type Measurements, PROFILES, type Profile } from '../metrics';
import type { BenchPage } from '../pages';
import type { ServedSite } from '../serving/sites';
import { cumulativeLayoutShift, totalBlockingTime } from '../statistics';
import { withBrowser } from './browser-run';
import { bytesByKind, kilobytesOf } from './bytes';

/** How long a page is observed after its picture is settled, milliseconds. */
const SETTLED_DELAY = 1500;

/** Measures the loading of a page, until its picture is settled and {@link SETTLED_DELAY} longer. */
export function measureLoad(benchPage: BenchPage, site: ServedSite, profile: Profile): Promise<Measurements> {
  const { slowdown, line } = PROFILES[profile];
  return withBrowser(benchPage, { slowdown }, async ({ page, cpu, counters }) => {
    site.reset();
    const before = await cpu();
    await page.goto(site.address(line) + benchPage.path, { waitUntil: 'load' });
    await waitForPicture(page);
    await page.waitForFunction(
      () => window.observations.textReadable > 0 && window.observations.firstPicture > 0,
    );
    await page.waitForTimeout(SETTLED_DELAY);
    const observations = await page.evaluate(() => window.observations);
    const [after, { TaskDuration = 0 }] = [await cpu(), await counters()];
    // what is in the document before the first paint becomes visible with it
    const [textReadable = 0, firstPicture = 0] = [observations.textReadable, observations.firstPicture].map(
      (at) => Math.max(at, observations.firstPaint),
    );
    const shownAt = observations.navigationStart + Math.max(textReadable, firstPicture);
    const sent = site.sent();
    return {
      kB: kilobytesOf(sent),
      ...bytesByKind(sent),
      'kB until shown': site.arrivedBy(line, shownAt) / 1000,
      'requests at load': sent.length,
      'first paint': observations.firstPaint,
      'text readable': textReadable,
      'picture stands': firstPicture,
      'largest paint': observations.largestPaint,
      'layout shift': cumulativeLayoutShift(observations.shifts),
      'blocking time': totalBlockingTime(observations.tasks, observations.firstPaint),
      'longest task': Math.max(0, ...observations.tasks.map(({ duration }) => duration)),
      'main CPU': TaskDuration,
      'renderer CPU': after.renderer - before.renderer,
      'GPU CPU': after.gpu - before.gpu,
      elements: await page.locator('*').count(),
    };
  });
}
