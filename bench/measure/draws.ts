import type { Figures } from '../figures';
import { median } from '../numbers';
import type { BenchPage } from '../pages';
import type { Site } from '../serving/sites';
import { inBrowser, settled } from './browser-run';
import { countDraws } from './observed';
import { passQuickly } from './passes';

/** Counts the draw calls of every frame on a quick way through the story. Counting slows a page: nothing else is measured. */
export function measureDraws(measured: BenchPage, site: Site, steps: readonly string[]): Promise<Figures> {
  return inBrowser(measured, { slowdown: 1, early: countDraws }, async ({ page }) => {
    await page.goto(site.address('fast') + measured.path, { waitUntil: 'load' });
    await settled(page);
    await page.evaluate(() => {
      window.draws = [];
    });
    await passQuickly(page, measured, steps);
    await settled(page);
    const draws = await page.evaluate(() => window.draws);
    return draws.length === 0
      ? { 'draws p50': 0, 'draws most': 0 }
      : { 'draws p50': median(draws), 'draws most': Math.max(...draws) };
  });
}
