import { execFile } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Progress } from '../../scripts/command-line/progress.mjs';
import { loadStory } from '../../stories/load/load';
import type { Measurements } from '../metrics';
import { pageOf } from '../pages';
import type { Growth } from '../results';
import { serveOverNetworks } from '../serving/sites';
import { measureLoad } from './load';
import { STORY, writeLongerStory } from './longer-story';
import { measureMemory } from './memory';
import { measureScroll } from './scroll';

/** How often each step stands in the story: thirty steps become 30, 120 and 480. */
export const REPETITIONS = [1, 4, 16] as const;
const GROWTH_METRICS = ['text readable', 'elements', 'kB', 'frame p95', 'heap 1'];

/** Copies each step’s stills for its repetitions. */
function copyStills(out: string, repetitions: number): void {
  const stills = join(out, 'stills', STORY);
  const ids = loadStory(process.cwd(), STORY).steps.map(({ id }) => id);
  for (const file of readdirSync(stills)) {
    const id = ids.filter((stepId) => file.startsWith(`${stepId}-`)).sort((a, b) => b.length - a.length)[0];
    if (!id) continue;
    for (let repetition = 2; repetition <= repetitions; repetition++)
      copyFileSync(join(stills, file), join(stills, file.replace(id, `${id}-${repetition}`)));
  }
}

const run = promisify(execFile);

/** Measures the reading page of longer and longer stories, each built into a folder of its own beside out/. */
export async function measureGrowth(progress: Progress): Promise<Growth[]> {
  const growth: Growth[] = [];
  for (const repetitions of REPETITIONS) {
    const root = writeLongerStory(repetitions);
    const out = `.growth-${repetitions}`;
    try {
      const steps = loadStory(root, STORY).steps.map(({ id }) => id);
      progress.startTask(`Growth: building ${steps.length} steps`);
      await run('npx', ['next', 'build'], {
        env: { ...process.env, STORIES_FROM: root, OUT_FOLDER: out },
        maxBuffer: 2 ** 26,
      });
      copyStills(out, repetitions);
      const site = await serveOverNetworks(out);
      progress.startTask(`Growth: measuring ${steps.length} steps`);
      try {
        const page = pageOf('reading');
        const measured: Measurements = {
          ...(await measureLoad(page, site, 'fast')),
          ...(await measureScroll(page, site, 'fast', steps)),
          ...(await measureMemory(page, site, steps)),
        };
        const figures = Object.fromEntries(
          GROWTH_METRICS.map((name) => [name, measured[name] ?? Number.NaN]),
        );
        growth.push({ steps: steps.length, figures });
      } finally {
        await site.close();
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
      rmSync(out, { recursive: true, force: true });
    }
    progress.finishTask();
  }
  return growth;
}
