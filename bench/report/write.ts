import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Results } from '../results';
import { drawChart } from './chart';
import { CHARTED, chartOf, reportOf } from './markdown';

/** Writes docs/speed.md and its charts. Throws if nothing was kept to report of. */
export function writeReport(results: Results): void {
  if (Object.keys(results).length === 0)
    throw new Error('there is nothing to report: npm run bench -- --keep=before measures, and keeps it');
  rmSync('docs/speed', { recursive: true, force: true });
  mkdirSync('docs/speed', { recursive: true });
  for (const charted of CHARTED) {
    const chart = chartOf(results, charted);
    if (chart) writeFileSync(`docs/speed/${charted.file}.svg`, drawChart(chart));
  }
  writeFileSync('docs/speed.md', reportOf(results));
}
