import type { Page } from '@playwright/test';
import { waitForPicture } from '../../scripts/browsers/wait-for-picture';
import { type Measurements, PROFILES, type Profile } from '../metrics';
import type { BenchPage } from '../pages';
import type { ServedSite } from '../serving/sites';
import { quantile } from '../statistics';
import { type BrowserRun, withBrowser } from './browser-run';
import { kilobytesOf } from './bytes';
import { passEvenly } from './story-passes';

/** How long a page is left alone to measure its idle CPU, milliseconds. */
const IDLE_DURATION = 3000;
const KEY_PRESSES = 5;

/** CPU of the renderer and the GPU process while the page is idle, per cent of one core. */
async function idleCpu({ page, cpu }: BrowserRun): Promise<number> {
  const [before, start] = [await cpu(), performance.now()];
  await page.waitForTimeout(IDLE_DURATION);
  const after = await cpu();
  const seconds = after.renderer - before.renderer + after.gpu - before.gpu;
  return (seconds / (performance.now() - start)) * 100_000;
}

/** Time from a change of the address to the settled picture of its step, milliseconds. */
const jumpTime = (page: Page, hash: string): Promise<number> =>
  page.evaluate(
    (to) =>
      new Promise<number>((resolve) => {
        const root = document.querySelector<HTMLElement>('[data-step]');
        const start = performance.now();
        location.hash = to;
        const step = to.replace(/^#\/?/, '');
        const check = () => {
          const { step: currentStep, settled, map } = root?.dataset ?? {};
          const hasArrived =
            !currentStep || (currentStep === step && settled === 'true' && map !== 'loading');
          if (hasArrived || performance.now() - start > 60_000) resolve(performance.now() - start);
          else requestAnimationFrame(check);
        };
        requestAnimationFrame(check);
      }),
    hash,
  );

/** Longest duration of a key’s event until the next paint, milliseconds. */
async function keyTime(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    window.observations.events = [];
  });
  for (let press = 0; press < KEY_PRESSES; press++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
  }
  const events = await page.evaluate(() => window.observations.events);
  const ofKeys = events.filter(({ name }) => name.startsWith('key')).map(({ duration }) => duration);
  return Math.max(0, ...ofKeys);
}

/** Measures a page in use: idle, passed through at an even speed, at a jump, and at key presses. */
export function measureScroll(
  benchPage: BenchPage,
  site: ServedSite,
  profile: Profile,
  steps: readonly string[],
): Promise<Measurements> {
  const { slowdown, line } = PROFILES[profile];
  return withBrowser(benchPage, { slowdown }, async (run) => {
    const { page, cpu, counters } = run;
    site.reset();
    await page.goto(site.address(line) + benchPage.path, { waitUntil: 'load' });
    await waitForPicture(page);
    await page.waitForTimeout(1000);
    const idleShare = await idleCpu(run);
    const [cpuBefore, before] = [await cpu(), await counters()];
    const intervals = await passEvenly(page, benchPage, steps.length);
    const [cpuAfter, after] = [await cpu(), await counters()];
    await waitForPicture(page);
    const kilobytesSent = kilobytesOf(site.sent());
    const target = steps[Math.floor(steps.length * 0.7)] ?? '';
    const jumpDuration = await jumpTime(page, benchPage.hash?.(target) ?? '');
    return {
      'frame p50': quantile(intervals, 0.5),
      'frame p95': quantile(intervals, 0.95),
      'scroll main CPU': (after.TaskDuration ?? 0) - (before.TaskDuration ?? 0),
      'scroll renderer CPU': cpuAfter.renderer - cpuBefore.renderer,
      'scroll GPU CPU': cpuAfter.gpu - cpuBefore.gpu,
      jumpDuration,
      key: await keyTime(page, benchPage.key),
      idleShare,
      'kB whole story': kilobytesSent,
    };
  });
}
