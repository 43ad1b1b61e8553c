import { waitForPicture } from '../../scripts/browsers/wait-for-picture';
import type { Measurements } from '../metrics';
import type { BenchPage } from '../pages';
import type { ServedSite } from '../serving/sites';
import { median } from '../statistics';
import { withBrowser } from './browser-run';
import { countDrawCalls } from './page-observers';
import { passQuickly } from './story-passes';

/** Counts draw calls a frame on a quick pass through the story. Counting slows a page, so nothing else is measured. */
export function measureDraws(
  benchPage: BenchPage,
  site: ServedSite,
  steps: readonly string[],
): Promise<Measurements> {
  return withBrowser(benchPage, { slowdown: 1, initScript: countDrawCalls }, async ({ page }) => {
    await page.goto(site.address('fast') + benchPage.path, { waitUntil: 'load' });
    await waitForPicture(page);
    await page.evaluate(() => {
      window.drawCalls = [];
    });
    await passQuickly(page, benchPage, steps);
    await waitForPicture(page);
    const drawCalls = await page.evaluate(() => window.drawCalls);
    return drawCalls.length === 0
      ? { 'draws p50': 0, 'draws most': 0 }
      : { 'draws p50': median(drawCalls), 'draws most': Math.max(...drawCalls) };
  });
}
