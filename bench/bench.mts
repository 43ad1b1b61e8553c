import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { askedOrEnd } from '../scripts/command-line/arguments';
import { withProgress } from '../scripts/command-line/progress.mjs';
import { loadStory } from '../stories/load/load';
import { type Asked, readAsked } from './asked';
import { buildComparison } from './comparison/build';
import { PROFILE_NAMES, SUBJECTS } from './figures';
import { measureGrowth, TIMES } from './growth';
import { DEVICES, LIGHTHOUSE_PAGES, measureLighthouse } from './lighthouse';
import { thisMachine } from './machine';
import { browserVersion } from './measure/browser-run';
import { PAGE_NAMES } from './pages';
import { writeReport } from './report/write';
import { joined, type Run, readResults, writeResults } from './results';
import { countVisits, measureRounds } from './rounds';
import { siteOf } from './serving/sites';
import { tableOf } from './table';

/**
 * Measures the built site beside pages of public packages, with a real browser.
 *   npm run bench                       everything, printed as tables
 *   npm run bench -- --pages=reading,template --profiles=fast --only=load --rounds=1
 *                                       a part of it
 *   npm run bench -- --keep=after       keeps what is measured in docs/speed.json, in the place of the same pages’
 *   npm run bench -- --report           writes docs/speed.md and its charts from what was kept; measures nothing
 * The site is built if it is not there yet.
 */
const STORY = 'fault-lines';

async function measured(asked: Asked): Promise<Run> {
  if (!existsSync(`out/stories/${STORY}/index.html`))
    execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const steps = loadStory(process.cwd(), STORY).steps.map(({ id }) => id);
  const plan = {
    ...asked,
    steps,
    subjects: SUBJECTS.filter((subject) => asked.parts.includes(subject)),
  };
  const machine = thisMachine(await browserVersion());
  const comparison = await buildComparison();
  const sites = { ours: await siteOf('out'), comparison: await siteOf(comparison.folder) };
  try {
    const audited = asked.parts.includes('lighthouse')
      ? LIGHTHOUSE_PAGES.filter((page) => asked.pages.includes(page))
      : [];
    const growing = asked.parts.includes('growth') && asked.pages.includes('reading') ? TIMES.length : 0;
    return await withProgress(
      countVisits(plan) + audited.length * DEVICES.length + growing,
      async (progress) => ({
        machine,
        batches: await measureRounds(plan, sites, progress),
        lighthouse: await measureLighthouse(audited, sites.ours, progress),
        growth: growing > 0 ? await measureGrowth(progress) : [],
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
      const table = tableOf(run, subject, profile, PAGE_NAMES);
      if (table) console.log(`\n${subject}\n${table}`);
    }
  for (const { page, device, scores } of run.lighthouse) console.log(page, device, scores);
  for (const { steps, figures } of run.growth) console.log(`${steps} steps`, figures);
}

const asked = askedOrEnd(readAsked);
if (asked.report) writeReport(readResults());
else {
  const run = await measured(asked);
  print(run);
  if (asked.keep) {
    const kept = readResults();
    writeResults({ ...kept, [asked.keep]: joined(kept[asked.keep], run) });
  }
}
