import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launchOptions } from '../scripts/browsers/chromium.mjs';
import type { Progress } from '../scripts/command-line/progress.mjs';
import { type PageName, pageOf } from './pages';
import type { Scores } from './results';
import type { Site } from './serving/sites';

const FOLDER = fileURLToPath(new URL('./lighthouse/', import.meta.url));

/** Pages that Lighthouse looks at. */
export const LIGHTHOUSE_PAGES: readonly PageName[] = ['reading', 'frame', 'talk', 'home'];
export const DEVICES = ['phone', 'desktop'] as const;

/** Lighthouse comes with many packages, so it has its own, fetched on first use. */
function installOnce(): void {
  if (existsSync(`${FOLDER}node_modules/.package-lock.json`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', FOLDER], { stdio: 'inherit' });
}

/** Longest that one page may take, milliseconds. */
const PATIENCE = 180_000;

type Answer = { categories: Record<string, { title: string; score: number | null }> };

const run = promisify(execFile);

async function scoresOf(address: string, device: Scores['device']): Promise<Record<string, number>> {
  const { executablePath, args } = launchOptions();
  // not waited for as one waits for a file: this process serves the page
  const { stdout } = await run(
    process.execPath,
    [
      `${FOLDER}node_modules/lighthouse/cli/index.js`,
      address,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices',
      '--no-enable-error-reporting',
      `--chrome-flags=--headless ${args.join(' ')}`,
      ...(device === 'desktop' ? ['--preset=desktop'] : []),
    ],
    {
      maxBuffer: 2 ** 28,
      timeout: PATIENCE,
      env: { ...process.env, ...(executablePath ? { CHROME_PATH: executablePath } : {}) },
    },
  );
  const { categories } = JSON.parse(stdout) as Answer;
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
  );
}

/** Lighthouse’s scores of some of our pages, as a phone and as a desktop; it throttles by itself. */
export async function measureLighthouse(
  pages: readonly PageName[],
  site: Site,
  progress: Progress,
): Promise<Scores[]> {
  if (pages.length > 0) installOnce();
  const all: Scores[] = [];
  for (const page of pages)
    for (const device of DEVICES) {
      progress.doing(`Lighthouse, ${device}: ${pageOf(page).title}`);
      try {
        all.push({ page, device, scores: await scoresOf(site.address('fast') + pageOf(page).path, device) });
      } catch (error) {
        const lines = error instanceof Error ? error.message.trim().split('\n') : [String(error)];
        progress.say(`${pageOf(page).title}, ${device}: Lighthouse failed: ${lines.at(-1)}`);
      }
      progress.done();
    }
  return all;
}
