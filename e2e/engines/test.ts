import { test as base, expect } from '@playwright/test';
import { type Host, startHost } from '../support/host-pages';
import { hostSite } from '../support/static-host';
import type { Engine, EnginePage, Size } from './engine-page';
import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

const STORY = '/stories/fault-lines/';
const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** What a project says of the browser that its tests run in. */
export type EngineOptions = {
  engine: 'Firefox' | 'WebKit';
  /** Address at which the build expects to be served, and is. */
  built: string;
};

type PerWorker = EngineOptions & {
  /** Address at which the site is read. */
  site: string;
  started: Engine;
};

type PerTest = {
  window: Size;
  /** Tests of what a browser blocks on purpose let it say so in the console. */
  mayComplain: boolean;
  tab: EnginePage;
  /** Serves a page of somebody else’s site and opens it. */
  openHost: (html: string) => Promise<Host>;
};

/** WebDriver tells nothing of WebKit’s console: the page keeps what it complains of itself, ahead of all that is its own. */
const KEEPING_COMPLAINTS = `<script>
  window.complaints = [];
  addEventListener('error', ({ message, target }) => complaints.push('uncaught: ' + (message ?? target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => complaints.push('uncaught: ' + reason));
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => complaints.push(violatedDirective + ': ' + blockedURI));
  const said = console.error;
  console.error = (...words) => { complaints.push('console: ' + words.join(' ')); said.apply(console, words); };
</script>`;

/** A reader’s page, which has nothing to complain of when its test is over, unless it may. */
export async function withReader(
  engine: Engine,
  { window, mayComplain }: Pick<PerTest, 'window' | 'mayComplain'>,
  use: (page: EnginePage) => Promise<void>,
): Promise<void> {
  const { page, leave } = await engine.reader(window);
  await use(page);
  const complaints = await page.complaints();
  await leave();
  if (!mayComplain) expect(complaints).toEqual([]);
}

/** Tests in a browser that Playwright cannot drive: one browser for each worker, a fresh reader for each test. */
export const test = base.extend<PerTest, PerWorker>({
  engine: ['Firefox', { option: true, scope: 'worker' }],
  built: ['', { option: true, scope: 'worker' }],
  site: [
    async ({ engine, built }, use) => {
      if (engine === 'Firefox') return use(built);
      const { address, stop } = await hostSite({
        alter: (html) => html.replace('<head>', `<head>${KEEPING_COMPLAINTS}`),
      });
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  started: [
    async ({ engine, site }, use) => {
      const started = engine === 'Firefox' ? await startFirefox(site) : await startWebKit();
      await use(started);
      await started.quit();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  window: [LAPTOP, { option: true }],
  mayComplain: [false, { option: true }],
  tab: ({ started, window, mayComplain }, use) => withReader(started, { window, mayComplain }, use),
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

/** What a page says of where its reader is. */
export const placeOf = (tab: EnginePage) =>
  tab.run(() => {
    const { step, map, settled } = document.querySelector<HTMLElement>('[data-step]')?.dataset ?? {};
    const section = document.getElementById(step ?? '');
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const margin = section ? Number.parseFloat(getComputedStyle(section).scrollMarginTop) : 0;
    const due = margin + (Number.parseFloat(scrollPaddingTop) || 0);
    const off = section ? Math.abs(section.getBoundingClientRect().top - due) : Number.NaN;
    return { step, drawn: settled === 'true' && map !== 'loading', there: off < 2 };
  });

/** The page comes to a step, and its picture is complete. */
export const comesTo = (tab: EnginePage, step: string) =>
  expect
    .poll(async () => {
      const { step, drawn } = await placeOf(tab);
      return { step, drawn };
    })
    .toEqual({ step, drawn: true });

/** The page stands where the address of a step leads, and its picture is complete. */
export const arrives = (tab: EnginePage, step: string) =>
  expect.poll(() => placeOf(tab)).toEqual({ step, drawn: true, there: true });

/** Opens the story, at a step if one is named, and waits for its picture. */
export async function open(tab: EnginePage, site: string, step?: string): Promise<void> {
  await tab.open(step ? `${site}${STORY}#${step}` : `${site}${STORY}`);
  if (step) await arrives(tab, step);
  else await expect.poll(async () => (await placeOf(tab)).drawn).toBe(true);
}

/** Ids of all steps, in the page’s order. */
export const stepsOf = (tab: EnginePage): Promise<string[]> =>
  tab.run(() => [...document.querySelectorAll('main section')].map(({ id }) => id));
