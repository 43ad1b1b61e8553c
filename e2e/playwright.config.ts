import { type Project as BaseProject, defineConfig, type PlaywrightTestOptions } from '@playwright/test';
import { launchOptions } from '../scripts/browsers/chromium.mjs';
import { isFirefoxSkipped, isWebKitSkipped } from '../scripts/browsers/firefox-webkit.mjs';
import type { EngineOptions } from './engines/test';

type Project = BaseProject<Partial<PlaywrightTestOptions>, EngineOptions>;

const PORT = Number(process.env.E2E_PORT || 4419);
const siteAddress = `http://127.0.0.1:${PORT}`;
const chromiumOptions = launchOptions();
const NO_WEBGL = 'without-webgl.spec.ts';
const ENGINES = 'engines/*.spec.ts';
const FIREFOX_ONLY = 'engines/firefox-*.spec.ts';

/** `npm run test:long` runs tests with this tag: long ones, and repeats in other sizes or themes; `npm test` all others. */
const LONG = /@long/;
const tagFilter = process.env.E2E_LONG ? { grep: LONG } : { grepInvert: LONG };

/** Playwright cannot drive Firefox and WebKit as distributions package them: it only runs the tests; see engines/. */
const firefox: Project = {
  name: 'Firefox',
  testMatch: ENGINES,
  use: { engine: 'Firefox', buildAddress: siteAddress },
};
/** WebKit runs the tests of engines/ in the long run only, all but those of Firefox’s preferences. */
const webkit: Project = {
  name: 'WebKit',
  testMatch: ENGINES,
  testIgnore: FIREFOX_ONLY,
  grep: /./,
  use: { engine: 'WebKit', buildAddress: siteAddress },
};

/** Tests of the built site in out/: `npm run build` first. */
export default defineConfig<PlaywrightTestOptions & EngineOptions>({
  ...tagFilter,
  testDir: '.',
  outputDir: '../test-results/browser',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // tests that need more, on a machine that draws the map by software, call test.slow()
  timeout: process.env.E2E_LONG ? 600_000 : 120_000,
  expect: {
    timeout: 60_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/aria-snapshots/{arg}{ext}' },
  },
  use: {
    baseURL: siteAddress,
    viewport: { width: 1280, height: 800 },
    // half resolution: drawing takes most of the time; tests that look at pixels use SHARP
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    launchOptions: chromiumOptions,
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    trace: 'off',
    // it would cache the whole site in every test of a talk; only the offline tests allow it
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'with a map', testIgnore: [NO_WEBGL, ENGINES] },
    {
      name: 'no WebGL',
      testMatch: NO_WEBGL,
      use: {
        launchOptions: {
          ...chromiumOptions,
          args: [...chromiumOptions.args, '--disable-webgl', '--disable-3d-apis'],
        },
      },
    },
    ...(isFirefoxSkipped() ? [] : [firefox]),
    ...(process.env.E2E_LONG && !isWebKitSkipped() ? [webkit] : []),
  ],
  webServer: {
    command: 'node node_modules/sirv-cli/bin.js out --quiet',
    cwd: '..',
    url: siteAddress,
    // sirv prefers these two to its own options
    env: { HOST: '127.0.0.1', PORT: String(PORT) },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
