import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { installMissing } from './command-line/install-packages.mjs';
import { differingFiles } from './site/differing-files.mjs';

/**
 * Runs all checks and tests, up to the first part that fails; with `--long`, a second build, which has to have the same
 * bytes, and the browser tests tagged `@long`. The site is built and the stories are checked beside lint, the search for
 * unused code and the unit tests, as none of them keeps two processors busy; their output is printed when it is done. The
 * last line counts tests as vitest and Playwright report them; a failing part without tests (types, lint, unused code, …)
 * counts as one failure. A failing browser test is run again, as a busy machine can starve a browser of time: tests that
 * pass only then are reported as flaky.
 */
const RESULTS = resolve('test-results');
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;

process.env.NEXT_TELEMETRY_DISABLED = '1';

const total = { passed: 0, failed: 0 };

/** Background commands, which are ended with this one. */
const running = new Set();

/**
 * Runs a command; resolves to whether it succeeded. Its output is printed at once, or, if `output` is given, appended to
 * that array.
 */
function run(command, args, { env = {}, output = null } = {}) {
  const child = spawn(command, args, {
    stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
    // a process group of its own, so that its child processes end with it
    detached: output !== null && process.platform !== 'win32',
  });
  if (output) {
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
  }
  return new Promise((resolve) => {
    const end = (succeeded) => {
      running.delete(child);
      resolve(succeeded);
    };
    child.on('close', (status) => end(status === 0));
    child.on('error', ({ message }) => {
      console.error(message);
      end(false);
    });
  });
}

/** Ends all background commands with their child processes. */
function endRunning() {
  for (const child of running) {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid);
    } catch {
      // it has ended already
    }
  }
}

/** Adds a part’s tests to the total; `read` takes the counts from the JSON report in `file`. */
function addCounts(file, read) {
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
  addCounts(UNIT, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
  return passed;
}

/** Finds a free port, so that tests can run beside other servers. */
const findFreePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const siteAt = (port) => `http://127.0.0.1:${port}`;

/** Builds the site for the address at which the browser tests serve it. */
const buildSite = (port, output = null) =>
  run('npm', ['run', '--silent', 'build'], { env: { SITE_URL: siteAt(port) }, output });

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
  addCounts(BROWSER, ({ stats: { expected, flaky, unexpected } }) => {
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

/** Runs a part, and prints whether it passed and how long it took. */
async function runPart(name, part) {
  console.log(`\n— ${name} —`);
  const started = performance.now();
  const before = total.failed;
  const passed = await part();
  console.log(`— ${name}: ${passed ? 'passed' : 'failed'} in ${seconds(started)} —`);
  if (!passed && total.failed === before) total.failed += 1;
  return passed;
}

/**
 * Starts a part in the background; `begin` is given the array of its output. Returns the part that waits for it and
 * prints that output.
 */
function startInBackground(begin) {
  const output = [];
  const result = begin(output);
  return async () => {
    const { passed, duration } = await result;
    process.stdout.write(Buffer.concat(output));
    console.log(`took ${duration} beside the tests above`);
    return passed;
  };
}

/** Starts the build, and behind it the story check; returns the parts that wait for them. */
function startBuildAndCheck(port) {
  const timed = async (command) => {
    const started = performance.now();
    return { passed: await command(), duration: seconds(started) };
  };
  let build;
  const waitForBuild = startInBackground((output) => {
    build = timed(() => buildSite(port, output));
    return build;
  });
  const check = (output) => timed(() => run('npm', ['run', '--silent', 'check'], { output }));
  // a build that was ended, as lint or a unit test failed, starts nothing more
  const waitForCheck = startInBackground((output) =>
    build.then((built) => (built.passed ? check(output) : built)),
  );
  return { waitForBuild, waitForCheck };
}

async function runTests(port) {
  if (!(await run('npm', ['run', '--silent', 'messages']))) return false;
  // the build rewrites the types of the pages, so it starts after the types have been checked
  const isWellTyped = await runPart(
    'types',
    async () => (await run('npx', ['next', 'typegen'])) && run('npx', ['tsc', '--noEmit']),
  );
  if (!isWellTyped) return false;
  const { waitForBuild, waitForCheck } = startBuildAndCheck(port);
  return (
    (await runPart('lint', () => run('npx', ['biome', 'check', '.']))) &&
    (await runPart('unused code', () => run('npx', ['knip']))) &&
    (await runPart('unit tests', unitTests)) &&
    (await runPart('build', waitForBuild)) &&
    (await runPart('story check', waitForCheck)) &&
    runPart('browser tests', () => browserTests(port))
  );
}

/** Builds the site again without what the first build left behind, and compares both; the first build stays in out/. */
async function buildTwice(port) {
  const first = `${RESULTS}/first-build`;
  renameSync('out', first);
  for (const folder of ['.next', '.translated', 'node_modules/.cache/stills'])
    rmSync(folder, { recursive: true, force: true });
  const isBuilt = await buildSite(port);
  const differing = isBuilt ? differingFiles(first, 'out') : [];
  rmSync('out', { recursive: true, force: true });
  renameSync(first, 'out');
  for (const file of differing) console.error(`${file} differs between two builds of the same files`);
  return isBuilt && differing.length === 0;
}

const runLongTests = async (port) =>
  (await runPart('build', () => buildSite(port))) &&
  (await runPart('a second build, to the same bytes', () => buildTwice(port))) &&
  runPart('long browser tests', () => browserTests(port));

/** Finds or installs the browsers of the tests; returns the names of the engines that are skipped. */
async function ensureBrowsers() {
  const { ensureChromium, ensureHeadlessShell } = await import('./browsers/chromium.mjs');
  const { isFirefoxSkipped, isWebKitSkipped, ensureFirefox, ensureWebKit, ensureXvfb } = await import(
    './browsers/firefox-webkit.mjs'
  );
  ensureChromium();
  ensureHeadlessShell();
  if (!isFirefoxSkipped()) ensureFirefox();
  if (isLong && !isWebKitSkipped()) ensureWebKit();
  if (isLong && !(isWebKitSkipped() && isFirefoxSkipped())) ensureXvfb();
  return [...(isFirefoxSkipped() ? ['Firefox'] : []), ...(isLong && isWebKitSkipped() ? ['WebKit'] : [])];
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    endRunning();
    process.exit(1);
  });
const started = performance.now();
installMissing();
const skippedEngines = await ensureBrowsers();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const passed = await (isLong ? runLongTests : runTests)(await findFreePort());
endRunning();
console.log(
  `\nAll in ${seconds(started)}. The site in out/ was built for the tests’ address: build it again to publish it.`,
);
for (const engine of skippedEngines) console.log(`${engine} was skipped: nothing was tested in it.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = passed ? 0 : 1;
