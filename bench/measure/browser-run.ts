import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { MAP_CHOICE_KEY } from '../../app/_site/map-mode/map-mode-storage-key';
import { launchOptions } from '../../scripts/browsers/chromium.mjs';
import type { BenchPage } from '../pages';
import { startObservers } from './page-observers';

/** Viewport of all measurements, pixels. */
const WINDOW = { width: 960, height: 600 };

const NO_WEBGL = ['--disable-webgl', '--disable-3d-apis'];
/** Longest wait for a picture, milliseconds. */
const TIMEOUT = 90_000;

/** CPU seconds since the start of the browser, by kind of its processes. */
type CpuSeconds = { renderer: number; gpu: number };

/** A page in a browser of its own. */
export type BrowserRun = {
  page: Page;
  session: CDPSession;
  cpu: () => Promise<CpuSeconds>;
  /** Chromium’s metrics of the page’s main thread: CPU seconds, counts and bytes. */
  counters: () => Promise<Record<string, number>>;
};

async function cpuOf(browser: CDPSession): Promise<CpuSeconds> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const secondsOf = (type: string) =>
    processInfo.filter((process) => process.type === type).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  return { renderer: secondsOf('renderer'), gpu: secondsOf('GPU') };
}

async function countersOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** How a browser is prepared: the factor by which its CPU is throttled, and a function to run before the page’s scripts. */
type BrowserSetup = { slowdown: number; initScript?: () => void };

/** Starts a fresh browser with an empty page for a measurement, and closes it even if the measurement fails. */
export async function withBrowser<Result>(
  benchPage: Pick<BenchPage, 'withoutWebGL' | 'liveMap'>,
  { slowdown, initScript }: BrowserSetup,
  work: (run: BrowserRun) => Promise<Result>,
): Promise<Result> {
  const options = launchOptions();
  const browser: Browser = await chromium.launch({
    ...options,
    args: [...options.args, ...(benchPage.withoutWebGL ? NO_WEBGL : [])],
  });
  try {
    const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB', serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    const session = await context.newCDPSession(page);
    const browserSession = await browser.newBrowserCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // functions that are sent to the page call `__name` if esbuild kept their names
    await page.addInitScript('globalThis.__name ??= (named) => named');
    await page.addInitScript(startObservers);
    if (benchPage.liveMap)
      await page.addInitScript((key) => localStorage.setItem(key, 'live'), MAP_CHOICE_KEY);
    if (initScript) await page.addInitScript(initScript);
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await work({
      page,
      session,
      cpu: () => cpuOf(browserSession),
      counters: () => countersOf(session),
    });
  } finally {
    await browser.close();
  }
}

/** Version of the browser that all measurements use. */
export async function browserVersion(): Promise<string> {
  const browser = await chromium.launch(launchOptions());
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}
