import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Results } from '../results';
import { drawChart } from './chart';
import { CHARTS, chartOf, reportOf } from './markdown';

/** Writes docs/speed.md and its charts. Throws if no results have been saved. */
export function writeReport(results: Results): void {
  if (Object.keys(results).length === 0)
    throw new Error('there is nothing to report: npm run bench -- --keep=before measures and saves results');
  rmSync('docs/speed', { recursive: true, force: true });
  mkdirSync('docs/speed', { recursive: true });
  for (const spec of CHARTS) {
    const chart = chartOf(results, spec);
    if (chart) writeFileSync(`docs/speed/${spec.file}.svg`, drawChart(chart));
  }
  writeFileSync('docs/speed.md', reportOf(results));
}
