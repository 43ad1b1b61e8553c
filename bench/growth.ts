import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'yaml';
import type { Progress } from '../scripts/command-line/progress.mjs';
import { loadStory } from '../stories/load/load';
import type { Figures } from './figures';
import { measureLoad } from './measure/load';
import { measureMemory } from './measure/memory';
import { measureScroll } from './measure/scroll';
import { pageOf } from './pages';
import type { Growth } from './results';
import { siteOf } from './serving/sites';

const STORY = 'fault-lines';
/** How many times each step is told: with thirty, 30, 120 and 480 steps. */
export const TIMES = [1, 4, 16] as const;
const FIGURES = ['text readable', 'elements', 'kB', 'frame p95', 'heap 1'];

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

/** A step’s file told once more: the same on its last day, under another id. */
function toldAgain(file: string, nth: number): string {
  const [, yaml, prose] = FRONT_MATTER.exec(file) ?? [];
  if (yaml === undefined) throw new Error('a step begins with front matter');
  const front = parseDocument(yaml);
  const { id, days } = front.toJS() as { id: string; days: [number, string][] };
  const last = days.at(-1)?.[1];
  front.set('id', `${id}-${nth}`);
  front.set('days', [
    [0, last],
    [1, last],
  ]);
  // what it plays, and what its label hangs on, may be over on its last day
  front.set('play', [{ at: 0, does: 'stands as before', shows: [] }]);
  if (front.hasIn(['label', 'at'])) front.setIn(['label', 'at'], 'frame');
  return `---\n${front.toString()}---\n${prose}`;
}

/** Writes the story into a folder of its own, each step told so many times. */
export function growStory(times: number): string {
  const root = mkdtempSync(join(tmpdir(), 'fault-lines-growth-'));
  mkdirSync(join(root, 'geo/atlas'), { recursive: true });
  symlinkSync(resolve('geo/atlas/sources'), join(root, 'geo/atlas/sources'));
  const folder = join(root, 'stories', STORY);
  cpSync(join('stories', STORY), folder, { recursive: true });
  for (const chapter of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const name of readdirSync(join(folder, chapter.name))) {
      const file = join(folder, chapter.name, name);
      const step = readFileSync(file, 'utf8');
      for (let nth = 2; nth <= times; nth++) {
        // after the step itself, in the order of names
        const more = `~${String(nth).padStart(2, '0')}.md`;
        writeFileSync(file.replace(/\.md$/, more), toldAgain(step, nth));
      }
    }
  return root;
}

/** Gives every step that is told again the pictures of the step itself. */
function copyStills(out: string, times: number): void {
  const stills = join(out, 'stills', STORY);
  const ids = loadStory(process.cwd(), STORY).steps.map(({ id }) => id);
  for (const file of readdirSync(stills)) {
    const id = ids.filter((one) => file.startsWith(`${one}-`)).sort((a, b) => b.length - a.length)[0];
    if (!id) continue;
    for (let nth = 2; nth <= times; nth++)
      copyFileSync(join(stills, file), join(stills, file.replace(id, `${id}-${nth}`)));
  }
}

const run = promisify(execFile);

/** Measures the reading page with more and more steps. The site is built for each, beside the one in out/. */
export async function measureGrowth(progress: Progress): Promise<Growth[]> {
  const all: Growth[] = [];
  for (const times of TIMES) {
    const root = growStory(times);
    const out = `.growth-${times}`;
    try {
      const steps = loadStory(root, STORY).steps.map(({ id }) => id);
      progress.doing(`Growth: building ${steps.length} steps`);
      await run('npx', ['next', 'build'], {
        env: { ...process.env, STORIES_FROM: root, OUT_FOLDER: out },
        maxBuffer: 2 ** 26,
      });
      copyStills(out, times);
      const site = await siteOf(out);
      progress.doing(`Growth: measuring ${steps.length} steps`);
      try {
        const page = pageOf('reading');
        const measured: Figures = {
          ...(await measureLoad(page, site, 'fast')),
          ...(await measureScroll(page, site, 'fast', steps)),
          ...(await measureMemory(page, site, steps)),
        };
        const figures = Object.fromEntries(FIGURES.map((name) => [name, measured[name] ?? Number.NaN]));
        all.push({ steps: steps.length, figures });
      } finally {
        await site.close();
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
      rmSync(out, { recursive: true, force: true });
    }
    progress.done();
  }
  return all;
}
