import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { installMissing } from './command-line/install-packages.mjs';

/**
 * Everything that is tested, up to the first part that fails; with `--long` the browser tests that walk far, or do again
 * in another size or theme what is tested every day. The site is built beside the unit tests, as neither keeps two
 * processors busy; what the build says comes when it is done. The last line counts single tests, as
 * vitest and Playwright report them; a failing part that has none (types, lint, unused code, …) counts as one failure. A browser test
 * is tried twice, as a busy machine can starve a browser of time: what passes only then is named.
 */
const RESULTS = resolve('test-results');
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;

process.env.NEXT_TELEMETRY_DISABLED = '1';

const total = { passed: 0, failed: 0 };

/** Commands that run beside others, to be ended with this one. */
const running = new Set();

/**
 * Runs a command to its end; returns whether it succeeded. What it says is seen at once, or kept in `said`, if that is
 * given.
 */
function run(command, args, { env = {}, said = null } = {}) {
  const child = spawn(command, args, {
    stdio: said ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
    // a group of its own, so that what it has started ends with it
    detached: said !== null && process.platform !== 'win32',
  });
  if (said) {
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  }
  return new Promise((ended) => {
    const end = (succeeded) => {
      running.delete(child);
      ended(succeeded);
    };
    child.on('close', (status) => end(status === 0));
    child.on('error', ({ message }) => {
      console.error(message);
      end(false);
    });
  });
}

/** Ends what still runs, with all that it has started. */
function endRunning() {
  for (const child of running) {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid);
    } catch {
      // it has just ended by itself
    }
  }
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

async function unitTests() {
  const groupBy = new URL('./command-line/map-group-by.mjs', import.meta.url).href;
  const passed = await run(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    { env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${groupBy}`.trim() } },
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
const buildToTest = (port, said = null) =>
  run('npm', ['run', '--silent', 'build'], { env: { SITE_URL: siteAt(port) }, said });

async function browserTests(port) {
  const passed = await run(
    'npx',
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json', '--retries=1'],
    {
      env: {
        PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER,
        E2E_PORT: String(port),
        SITE_URL: siteAt(port),
        ...(isLong ? { E2E_LONG: '1' } : {}),
      },
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

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one part and tells how it went. */
async function test(name, part) {
  console.log(`\n— ${name} —`);
  const started = performance.now();
  const before = total.failed;
  const passed = await part();
  console.log(`— ${name}: ${passed ? 'passed' : 'failed'} in ${seconds(started)} —`);
  if (!passed && total.failed === before) total.failed += 1;
  return passed;
}

/** Begins the build, and returns the part that waits for it and says what it said. */
function beginBuild(port) {
  const said = [];
  const started = performance.now();
  const build = buildToTest(port, said).then((passed) => ({ passed, took: seconds(started) }));
  return async () => {
    const { passed, took } = await build;
    process.stdout.write(Buffer.concat(said));
    console.log(`took ${took} beside the tests above`);
    return passed;
  };
}

async function testEveryDay(port) {
  // the build writes the types of the pages anew, and is begun once they have been read
  const isWellTyped = await test('types', async () =>
    (await run('npx', ['next', 'typegen'])) && run('npx', ['tsc', '--noEmit']));
  if (!isWellTyped) return false;
  if (!(await test('lint', () => run('npx', ['biome', 'check', '.'])))) return false;
  if (!(await test('unused code', () => run('npx', ['knip'])))) return false;
  const built = beginBuild(port);
  return (
    (await test('unit tests', unitTests)) &&
    (await test('story check', () => run('npm', ['run', '--silent', 'check']))) &&
    (await test('build', built)) &&
    test('browser tests', () => browserTests(port))
  );
}

const testLong = async (port) =>
  (await test('build', () => buildToTest(port))) && test('long browser tests', () => browserTests(port));

/** Finds or installs the browsers that the tests run in; tells which engines are left out because somebody said so. */
async function needBrowsers() {
  const { needBrowser } = await import('./browsers/chromium.mjs');
  const { isFirefoxLeftOut, isWebKitLeftOut, needFirefox, needWebKit, needXvfb } = await import(
    './browsers/firefox-webkit.mjs'
  );
  needBrowser();
  if (!isFirefoxLeftOut()) needFirefox();
  if (isLong && !isWebKitLeftOut()) needWebKit();
  if (isLong && !(isWebKitLeftOut() && isFirefoxLeftOut())) needXvfb();
  return [...(isFirefoxLeftOut() ? ['Firefox'] : []), ...(isLong && isWebKitLeftOut() ? ['WebKit'] : [])];
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    endRunning();
    process.exit(1);
  });
const started = performance.now();
installMissing();
const leftOut = await needBrowsers();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const passed = await (isLong ? testLong : testEveryDay)(await freePort());
endRunning();
console.log(
  `\nAll in ${seconds(started)}. What is in out/ was built to be tested: build it anew to publish it.`,
);
for (const engine of leftOut) console.log(`${engine} was left out, as asked: nothing was tested in it.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = passed ? 0 : 1;
