import { type Project as AnyProject, defineConfig, type PlaywrightTestOptions } from '@playwright/test';
import { launchOptions } from '../scripts/browsers/chromium.mjs';
import { isFirefoxLeftOut, isWebKitLeftOut } from '../scripts/browsers/firefox-webkit.mjs';
import type { EngineOptions } from './engines/test';

type Project = AnyProject<Partial<PlaywrightTestOptions>, EngineOptions>;

const PORT = Number(process.env.E2E_PORT || 4419);
const address = `http://127.0.0.1:${PORT}`;
const browser = launchOptions();
const NO_WEBGL = 'without-webgl.spec.ts';
const ENGINES = 'engines/*.spec.ts';
const FIREFOX_ALONE = 'engines/firefox-*.spec.ts';

/** `npm run test:long` has those that walk far, or do again in another size or theme; `npm test` all others. */
const LONG = /@long/;
const asked = process.env.E2E_LONG ? { grep: LONG } : { grepInvert: LONG };

/** Engines that Playwright cannot drive as distributions have them: the runner is Playwright’s, the browsers are not. */
const firefox: Project = { name: 'Firefox', testMatch: ENGINES, use: { engine: 'Firefox', built: address } };
/** What Firefox does every day WebKit does in the long tests, with theirs. */
const webkit: Project = {
  name: 'WebKit',
  testMatch: ENGINES,
  testIgnore: FIREFOX_ALONE,
  grep: /./,
  use: { engine: 'WebKit', built: address },
};

/** Tests of the built site in out/: `npm run build` first. */
export default defineConfig<PlaywrightTestOptions & EngineOptions>({
  ...asked,
  testDir: '.',
  outputDir: '../test-results/browser',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // a test that walks far, on a machine that draws the map by software, says that it needs more
  timeout: process.env.E2E_LONG ? 600_000 : 120_000,
  expect: {
    timeout: 60_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/voices/{arg}{ext}' },
  },
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    // half of the pixels each way: drawing them takes most of the time; tests that look at them closely say so
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    launchOptions: browser,
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    trace: 'off',
    // it would copy what talks keep behind every test of a talk; those of halls without a network let it
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'with a map', testIgnore: [NO_WEBGL, ENGINES] },
    {
      name: 'no WebGL',
      testMatch: NO_WEBGL,
      use: { launchOptions: { ...browser, args: [...browser.args, '--disable-webgl', '--disable-3d-apis'] } },
    },
    ...(isFirefoxLeftOut() ? [] : [firefox]),
    ...(process.env.E2E_LONG && !isWebKitLeftOut() ? [webkit] : []),
  ],
  webServer: {
    command: 'node node_modules/sirv-cli/bin.js out --quiet',
    cwd: '..',
    url: address,
    // sirv prefers these two to its own options
    env: { HOST: '127.0.0.1', PORT: String(PORT) },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
