import type { Page } from '@playwright/test';
import { type Figures, PROFILES, type Profile } from '../figures';
import { quantile } from '../numbers';
import type { BenchPage } from '../pages';
import type { Site } from '../serving/sites';
import { type BrowserRun, inBrowser, settled } from './browser-run';
import { kiloBytes } from './bytes';
import { goThrough } from './passes';

/** How long nothing is done, to see what a page does by itself, milliseconds. */
const IDLE = 3000;
const KEYS = 5;

/** CPU of renderer and GPU process while nothing happens, per cent of one core. */
async function idleCpu({ page, cpu }: BrowserRun): Promise<number> {
  const [before, began] = [await cpu(), performance.now()];
  await page.waitForTimeout(IDLE);
  const after = await cpu();
  const seconds = after.renderer - before.renderer + after.gpu - before.gpu;
  return (seconds / (performance.now() - began)) * 100_000;
}

/** From a change of the address to the settled picture of its step, milliseconds. */
const jumpTime = (page: Page, hash: string): Promise<number> =>
  page.evaluate(
    (to) =>
      new Promise<number>((done) => {
        const root = document.querySelector<HTMLElement>('[data-step]');
        const began = performance.now();
        location.hash = to;
        const step = to.replace(/^#\/?/, '');
        const look = () => {
          const { step: at, settled, map } = root?.dataset ?? {};
          const isThere = !at || (at === step && settled === 'true' && map !== 'loading');
          if (isThere || performance.now() - began > 60_000) done(performance.now() - began);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    hash,
  );

/** The longest that a key’s event took until its next paint, milliseconds. */
async function keyTime(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    window.observed.events = [];
  });
  for (let nth = 0; nth < KEYS; nth++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
  }
  const events = await page.evaluate(() => window.observed.events);
  const ofKeys = events.filter(({ name }) => name.startsWith('key')).map(({ duration }) => duration);
  return Math.max(0, ...ofKeys);
}

/** Measures a page in use: idle, gone through, jumped in, and turned by keys. */
export function measureScroll(
  measured: BenchPage,
  site: Site,
  profile: Profile,
  steps: readonly string[],
): Promise<Figures> {
  const { slowdown, line } = PROFILES[profile];
  return inBrowser(measured, { slowdown }, async (run) => {
    const { page, cpu, counters } = run;
    site.reset();
    await page.goto(site.address(line) + measured.path, { waitUntil: 'load' });
    await settled(page);
    await page.waitForTimeout(1000);
    const idle = await idleCpu(run);
    const [cpuBefore, before] = [await cpu(), await counters()];
    const intervals = await goThrough(page, measured, steps.length);
    const [cpuAfter, after] = [await cpu(), await counters()];
    await settled(page);
    const sent = kiloBytes(site.sent());
    const target = steps[Math.floor(steps.length * 0.7)] ?? '';
    const jump = await jumpTime(page, measured.hash?.(target) ?? '');
    return {
      'frame p50': quantile(intervals, 0.5),
      'frame p95': quantile(intervals, 0.95),
      'scroll main CPU': (after.TaskDuration ?? 0) - (before.TaskDuration ?? 0),
      'scroll renderer CPU': cpuAfter.renderer - cpuBefore.renderer,
      'scroll GPU CPU': cpuAfter.gpu - cpuBefore.gpu,
      jump,
      key: await keyTime(page, measured.key),
      idle,
      'kB whole story': sent,
    };
  });
}
