import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launchOptions } from '../../scripts/browsers/chromium.mjs';
import type { Progress } from '../../scripts/command-line/progress.mjs';
import { type PageName, pageOf } from '../pages';
import type { LighthouseScores } from '../results';
import type { ServedSite } from '../serving/sites';

const LIGHTHOUSE_FOLDER = fileURLToPath(new URL('../lighthouse/', import.meta.url));

/** Pages that Lighthouse audits. */
export const LIGHTHOUSE_PAGES: readonly PageName[] = ['reading', 'frame', 'talk', 'home'];
export const DEVICES = ['phone', 'desktop'] as const;

/** Lighthouse has many dependencies, so it has a package file of its own, installed on first use. */
function installOnce(): void {
  if (existsSync(`${LIGHTHOUSE_FOLDER}node_modules/.package-lock.json`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', LIGHTHOUSE_FOLDER], { stdio: 'inherit' });
}

/** Longest duration of one audit, milliseconds. */
const TIMEOUT = 180_000;

type LighthouseReport = { categories: Record<string, { title: string; score: number | null }> };

const run = promisify(execFile);

async function scoresOf(
  address: string,
  device: LighthouseScores['device'],
): Promise<Record<string, number>> {
  const { executablePath, args } = launchOptions();
  // not execFileSync: this process serves the page meanwhile
  const { stdout } = await run(
    process.execPath,
    [
      `${LIGHTHOUSE_FOLDER}node_modules/lighthouse/cli/index.js`,
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
      timeout: TIMEOUT,
      env: { ...process.env, ...(executablePath ? { CHROME_PATH: executablePath } : {}) },
    },
  );
  const { categories } = JSON.parse(stdout) as LighthouseReport;
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
  );
}

/** Lighthouse’s scores of pages, on a simulated phone and desktop, with its own throttling. */
export async function measureLighthouse(
  pages: readonly PageName[],
  site: ServedSite,
  progress: Progress,
): Promise<LighthouseScores[]> {
  if (pages.length > 0) installOnce();
  const scores: LighthouseScores[] = [];
  for (const page of pages)
    for (const device of DEVICES) {
      progress.startTask(`Lighthouse, ${device}: ${pageOf(page).title}`);
      try {
        scores.push({
          page,
          device,
          scores: await scoresOf(site.address('fast') + pageOf(page).path, device),
        });
      } catch (error) {
        const lines = error instanceof Error ? error.message.trim().split('\n') : [String(error)];
        progress.print(`${pageOf(page).title}, ${device}: Lighthouse failed: ${lines.at(-1)}`);
      }
      progress.finishTask();
    }
  return scores;
}
