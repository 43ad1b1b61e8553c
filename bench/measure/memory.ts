import { waitForPicture } from '../../scripts/browsers/wait-for-picture';
import type { Measurements } from '../metrics';
import type { BenchPage } from '../pages';
import type { ServedSite } from '../serving/sites';
import { withBrowser } from './browser-run';
import { passQuickly } from './story-passes';

const PASSES = 5;

/** Measures the JavaScript heap after one pass through the story and after five. */
export function measureMemory(
  benchPage: BenchPage,
  site: ServedSite,
  steps: readonly string[],
): Promise<Measurements> {
  return withBrowser(benchPage, { slowdown: 1 }, async ({ page, session, counters }) => {
    await page.goto(site.address('fast') + benchPage.path, { waitUntil: 'load' });
    await waitForPicture(page);
    const heapSize = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return ((await counters()).JSHeapUsedSize ?? 0) / 1e6;
    };
    await passQuickly(page, benchPage, steps);
    await waitForPicture(page);
    const heapAfterOne = await heapSize();
    for (let pass = 1; pass < PASSES; pass++) await passQuickly(page, benchPage, steps);
    await waitForPicture(page);
    return { 'heap 1': heapAfterOne, 'heap 5': await heapSize() };
  });
}
