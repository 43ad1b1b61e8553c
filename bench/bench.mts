import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readArgumentsOrExit } from '../scripts/command-line/arguments';
import { withProgress } from '../scripts/command-line/progress.mjs';
import { loadStory } from '../stories/load/load';
import { type BenchArguments, readBenchArguments } from './bench-arguments';
import { buildComparison } from './comparison/build';
import { describeMachine } from './machine';
import { browserVersion } from './measure/browser-run';
import { measureGrowth, REPETITIONS } from './measure/growth';
import { DEVICES, LIGHTHOUSE_PAGES, measureLighthouse } from './measure/lighthouse';
import { PROFILE_NAMES, SUBJECTS } from './metrics';
import { PAGE_NAMES } from './pages';
import { metricTable } from './report/metric-table';
import { writeReport } from './report/write-report';
import { mergeRuns, type Run, readResults, writeResults } from './results';
import { countVisits, measureRounds } from './rounds';
import { serveOverNetworks } from './serving/sites';

/**
 * Measures the built site beside pages of public packages, with a real browser.
 *   npm run bench                       everything, printed as tables
 *   npm run bench -- --pages=reading,template --profiles=fast --only=load --rounds=1
 *                                       a part of it
 *   npm run bench -- --keep=after       saves the results in docs/speed.json, replacing earlier ones of the same pages
 *   npm run bench -- --report           writes docs/speed.md and its charts from the saved results; measures nothing
 * The site is built if it is not there yet.
 */
const STORY = 'fault-lines';

async function measure(args: BenchArguments): Promise<Run> {
  if (!existsSync(`out/stories/${STORY}/index.html`))
    execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const steps = loadStory(process.cwd(), STORY).steps.map(({ id }) => id);
  const plan = {
    ...args,
    steps,
    subjects: SUBJECTS.filter((subject) => args.parts.includes(subject)),
  };
  const machine = describeMachine(await browserVersion());
  const comparison = await buildComparison();
  const sites = {
    ours: await serveOverNetworks('out'),
    comparison: await serveOverNetworks(comparison.folder),
  };
  try {
    const audited = args.parts.includes('lighthouse')
      ? LIGHTHOUSE_PAGES.filter((page) => args.pages.includes(page))
      : [];
    const growthCount =
      args.parts.includes('growth') && args.pages.includes('reading') ? REPETITIONS.length : 0;
    return await withProgress(
      countVisits(plan) + audited.length * DEVICES.length + growthCount,
      async (progress) => ({
        machine,
        batches: await measureRounds(plan, sites, progress),
        lighthouse: await measureLighthouse(audited, sites.ours, progress),
        growth: growthCount > 0 ? await measureGrowth(progress) : [],
      }),
    );
  } finally {
    await Promise.all(Object.values(sites).map((site) => site.close()));
    comparison.remove();
  }
}

function print(run: Run): void {
  for (const subject of SUBJECTS)
    for (const profile of PROFILE_NAMES) {
      const table = metricTable(run, subject, profile, PAGE_NAMES);
      if (table) console.log(`\n${subject}\n${table}`);
    }
  for (const { page, device, scores } of run.lighthouse) console.log(page, device, scores);
  for (const { steps, figures } of run.growth) console.log(`${steps} steps`, figures);
}

const args = readArgumentsOrExit(readBenchArguments);
if (args.report) writeReport(readResults());
else {
  const run = await measure(args);
  print(run);
  if (args.saveAs) {
    const results = readResults();
    writeResults({ ...results, [args.saveAs]: mergeRuns(results[args.saveAs], run) });
  }
}
