import { test as base, expect } from '@playwright/test';
import { type Host, startHost } from '../support/host-pages';
import { LAPTOP, STORY_PATH } from '../support/reading';
import { serveSite } from '../support/static-host';
import type { Engine, EnginePage, Size } from './engine-page';
import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

/** Options that a project of playwright.config.ts sets. */
export type EngineOptions = {
  engine: 'Firefox' | 'WebKit';
  /** Address for which the site was built, and at which it is served. */
  buildAddress: string;
};

type WorkerFixtures = EngineOptions & {
  /** Address at which the tests open the site. */
  siteAddress: string;
  runningEngine: Engine;
};

type TestFixtures = {
  windowSize: Size;
  /** Whether errors are allowed, in tests of what a browser blocks on purpose. */
  allowErrors: boolean;
  tab: EnginePage;
  /** Serves a page of another site, with the HTML as its body, and opens it. */
  openHost: (html: string) => Promise<Host>;
};

/** WebDriver gives no access to WebKit’s console, so a script before all others records the page’s errors. */
const ERROR_RECORDER = `<script>
  window.recordedErrors = [];
  addEventListener('error', ({ message, target }) => recordedErrors.push('uncaught: ' + (message ?? target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => recordedErrors.push('uncaught: ' + reason));
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => recordedErrors.push(violatedDirective + ': ' + blockedURI));
  const logError = console.error;
  console.error = (...args) => { recordedErrors.push('console: ' + args.join(' ')); logError.apply(console, args); };
</script>`;

/** Runs a test in a page with a fresh profile, and then fails on errors of the page unless they are allowed. */
export async function withFreshProfile(
  engine: Engine,
  { windowSize, allowErrors }: Pick<TestFixtures, 'windowSize' | 'allowErrors'>,
  use: (page: EnginePage) => Promise<void>,
): Promise<void> {
  const { page, close } = await engine.newPage(windowSize);
  await use(page);
  const errors = await page.errors();
  await close();
  if (!allowErrors) expect(errors).toEqual([]);
}

/** Tests in a browser that Playwright cannot drive: one browser for each worker, a fresh profile for each test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ['Firefox', { option: true, scope: 'worker' }],
  buildAddress: ['', { option: true, scope: 'worker' }],
  siteAddress: [
    async ({ engine, buildAddress }, use) => {
      if (engine === 'Firefox') return use(buildAddress);
      const { address, stop } = await serveSite({
        transformHtml: (html) => html.replace('<head>', `<head>${ERROR_RECORDER}`),
      });
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  runningEngine: [
    async ({ engine, siteAddress }, use) => {
      const runningEngine = engine === 'Firefox' ? await startFirefox(siteAddress) : await startWebKit();
      await use(runningEngine);
      await runningEngine.quit();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  windowSize: [LAPTOP, { option: true }],
  allowErrors: [false, { option: true }],
  tab: ({ runningEngine, windowSize, allowErrors }, use) =>
    withFreshProfile(runningEngine, { windowSize, allowErrors }, use),
  openHost: async ({ tab }, use) => {
    const hosts: Host[] = [];
    await use(async (html) => {
      const document = `<!doctype html><html lang="en"><head><title>A course page</title></head><body>${html}</body></html>`;
      const host = await startHost({ '/': document });
      hosts.push(host);
      await tab.open(`${host.address}/`);
      return host;
    });
    for (const host of hosts) await host.stop();
  },
});

/** Where the reader is, by the page’s own data. */
export const getEnginePosition = (tab: EnginePage) =>
  tab.run(() => {
    const { step, map, settled } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    const section = document.getElementById(step ?? '');
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const margin = section ? Number.parseFloat(getComputedStyle(section).scrollMarginTop) : 0;
    const expectedTop = margin + (Number.parseFloat(scrollPaddingTop) || 0);
    const distance = section ? Math.abs(section.getBoundingClientRect().top - expectedTop) : Number.NaN;
    return { step, pictureComplete: settled === 'true' && map !== 'loading', arrived: distance < 2 };
  });

/** Waits until the page is at a step and its picture is complete. */
export const waitForEngineStep = (tab: EnginePage, step: string) =>
  expect
    .poll(async () => {
      const { step, pictureComplete } = await getEnginePosition(tab);
      return { step, pictureComplete };
    })
    .toEqual({ step, pictureComplete: true });

/** Waits until the page is scrolled to where a step’s address leads, and its picture is complete. */
export const waitForEngineArrival = (tab: EnginePage, step: string) =>
  expect.poll(() => getEnginePosition(tab)).toEqual({ step, pictureComplete: true, arrived: true });

/** Opens the story, at a step if one is named, and waits for its picture. */
export async function openEngineStory(tab: EnginePage, siteAddress: string, step?: string): Promise<void> {
  await tab.open(step ? `${siteAddress}${STORY_PATH}#${step}` : `${siteAddress}${STORY_PATH}`);
  if (step) await waitForEngineArrival(tab, step);
  else await expect.poll(async () => (await getEnginePosition(tab)).pictureComplete).toBe(true);
}

/** Ids of all steps, in the order of the page. */
export const getEngineStepIds = (tab: EnginePage): Promise<string[]> =>
  tab.run(() => [...document.querySelectorAll('main section')].map(({ id }) => id));
