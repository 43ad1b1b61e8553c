import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { installMissing } from './install.mjs';

/**
 * Everything that is tested, in order, up to the first part that fails; with `--long` the browser tests that walk far,
 * or do again in another size or theme what is tested every day. The last line counts single tests, as
 * vitest and Playwright report them; a failing part that has none (types, lint, …) counts as one failure. A browser test
 * is tried twice, as a busy machine can starve a browser of time: what passes only then is named.
 */
const RESULTS = resolve('test-results');
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;

process.env.NEXT_TELEMETRY_DISABLED = '1';

const total = { passed: 0, failed: 0 };

function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Adds the tests that a part’s report counts. */
function count(file, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    total.passed += passed;
    total.failed += failed;
  } catch {
    console.error(`no results in ${file}`);
  }
}

function unitTests() {
  const groupBy = new URL('./map-group-by.mjs', import.meta.url).href;
  const passed = run(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    {
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${groupBy}`.trim(),
    },
  );
  count(UNIT, ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }));
  return passed;
}

/** A port that nothing uses, so that tests can run beside other servers. */
const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

const siteAt = (port) => `http://127.0.0.1:${port}`;

/** The site in out/ knows the address at which the browser tests serve it. */
const buildToTest = (port) => run('npm', ['run', '--silent', 'build'], { SITE_URL: siteAt(port) });

function browserTests(port) {
  const passed = run(
    'npx',
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json', '--retries=1'],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER,
      E2E_PORT: String(port),
      SITE_URL: siteAt(port),
      ...(isLong ? { E2E_LONG: '1' } : {}),
    },
  );
  count(BROWSER, ({ stats: { expected, flaky, unexpected } }) => {
    if (flaky)
      console.log(
        `${flaky} passed only when tried again: named above as flaky, and a fault until it is found.`,
      );
    return { passed: expected + flaky, failed: unexpected };
  });
  return passed;
}

const isLong = process.argv.includes('--long');

const EVERY_DAY = {
  types: () => run('npx', ['next', 'typegen']) && run('npx', ['tsc', '--noEmit']),
  lint: () => run('npx', ['biome', 'check', '.']),
  'unit tests': unitTests,
  'story check': () => run('npm', ['run', '--silent', 'check']),
  build: buildToTest,
  'browser tests': browserTests,
};

const PARTS = isLong ? { build: buildToTest, 'long browser tests': browserTests } : EVERY_DAY;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function runAll(port) {
  for (const [name, part] of Object.entries(PARTS)) {
    console.log(`\n— ${name} —`);
    const started = performance.now();
    const before = total.failed;
    const passed = await part(port);
    console.log(`— ${name}: ${passed ? 'passed' : 'failed'} in ${seconds(started)} —`);
    if (passed) continue;
    if (total.failed === before) total.failed += 1;
    return false;
  }
  return true;
}

/** Finds or installs the browsers that the tests run in; tells which engines are left out because somebody said so. */
async function needBrowsers() {
  const { needBrowser } = await import('./browser.mjs');
  const { isFirefoxLeftOut, isWebKitLeftOut, needFirefox, needWebKit, needXvfb } = await import(
    './engines.mjs'
  );
  needBrowser();
  if (!isFirefoxLeftOut()) needFirefox();
  if (isLong && !isWebKitLeftOut()) needWebKit();
  if (isLong && !(isWebKitLeftOut() && isFirefoxLeftOut())) needXvfb();
  return [...(isFirefoxLeftOut() ? ['Firefox'] : []), ...(isLong && isWebKitLeftOut() ? ['WebKit'] : [])];
}

const started = performance.now();
installMissing();
const leftOut = await needBrowsers();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const passed = await runAll(await freePort());
console.log(
  `\nAll in ${seconds(started)}. What is in out/ was built to be tested: build it anew to publish it.`,
);
for (const engine of leftOut) console.log(`${engine} was left out, as asked: nothing was tested in it.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = passed ? 0 : 1;
