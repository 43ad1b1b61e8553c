import type { Figures } from '../figures';
import type { BenchPage } from '../pages';
import type { Site } from '../serving/sites';
import { inBrowser, settled } from './browser-run';
import { passQuickly } from './passes';

const PASSES = 5;

/** Measures what scripts keep in memory once the story has been gone through, and again. */
export function measureMemory(measured: BenchPage, site: Site, steps: readonly string[]): Promise<Figures> {
  return inBrowser(measured, { slowdown: 1 }, async ({ page, session, counters }) => {
    await page.goto(site.address('fast') + measured.path, { waitUntil: 'load' });
    await settled(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return ((await counters()).JSHeapUsedSize ?? 0) / 1e6;
    };
    await passQuickly(page, measured, steps);
    await settled(page);
    const once = await heap();
    for (let pass = 1; pass < PASSES; pass++) await passQuickly(page, measured, steps);
    await settled(page);
    return { 'heap 1': once, 'heap 5': await heap() };
  });
}
