import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { MAP_CHOICE_KEY } from '../../app/_site/map-mode/map-mode-storage-key';
import { launchOptions } from '../../scripts/browsers/chromium.mjs';
import type { BenchPage } from '../pages';
import { observe } from './observed';

/** Window of all measurements. */
const WINDOW = { width: 960, height: 600 };

const NO_WEBGL = ['--disable-webgl', '--disable-3d-apis'];
/** Longest that a picture is waited for, milliseconds. */
const PATIENCE = 90_000;

/** CPU seconds since the start of the browser, by kind of its processes. */
type CpuSeconds = { renderer: number; gpu: number };

/** A page in a browser of its own. */
export type BrowserRun = {
  page: Page;
  session: CDPSession;
  cpu: () => Promise<CpuSeconds>;
  /** Counters of the page’s main thread: seconds in which it had the processor, counts and bytes. */
  counters: () => Promise<Record<string, number>>;
};

async function cpuOf(browser: CDPSession): Promise<CpuSeconds> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const secondsOf = (type: string) =>
    processInfo.filter((one) => one.type === type).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  return { renderer: secondsOf('renderer'), gpu: secondsOf('GPU') };
}

async function countersOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The picture of where the page stands is drawn; pages without any are settled from the start. */
export const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => {
      const root = document.querySelector<HTMLElement>('[data-step]');
      return !root || (root.dataset.settled === 'true' && root.dataset.map !== 'loading');
    },
    null,
    { timeout: PATIENCE },
  );

type Prepared = { slowdown: number; early?: () => void };

/** Starts a fresh browser with an empty page for a measurement, and ends it whatever happens. */
export async function inBrowser<Result>(
  measured: Pick<BenchPage, 'withoutWebGL' | 'liveMap'>,
  { slowdown, early }: Prepared,
  work: (run: BrowserRun) => Promise<Result>,
): Promise<Result> {
  const options = launchOptions();
  const browser: Browser = await chromium.launch({
    ...options,
    args: [...options.args, ...(measured.withoutWebGL ? NO_WEBGL : [])],
  });
  try {
    const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB', serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await context.newCDPSession(page);
    const whole = await browser.newBrowserCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // functions that are sent to the page call it where their program was built with names kept
    await page.addInitScript('globalThis.__name ??= (named) => named');
    await page.addInitScript(observe);
    if (measured.liveMap)
      await page.addInitScript((key) => localStorage.setItem(key, 'live'), MAP_CHOICE_KEY);
    if (early) await page.addInitScript(early);
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await work({ page, session, cpu: () => cpuOf(whole), counters: () => countersOf(session) });
  } finally {
    await browser.close();
  }
}

/** Version of the browser that measures. */
export async function browserVersion(): Promise<string> {
  const browser = await chromium.launch(launchOptions());
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}
