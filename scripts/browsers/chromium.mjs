import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Chromium without a window: a new page takes it a quarter of the time, as it opens no window for each. */
const SHELL = '/usr/bin/chromium-headless-shell';
/** Debian’s packages of it, and of what every Chromium of Debian shares. */
const [SHELL_PACKAGE, COMMON_PACKAGE] = ['chromium-headless-shell', 'chromium-common'];

const SYSTEM_PATHS = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Switches off Chromium’s own network requests. */
const NO_BACKGROUND_REQUESTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Path of a Chromium: that of the variable CHROMIUM, Playwright’s, or the system’s; null if there is none. */
function findChromium() {
  const candidates = [process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM_PATHS];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Path of a Chromium, which is installed if there is none: Playwright’s, or Debian’s if that cannot be downloaded. */
export function ensureChromium() {
  const existing = findChromium();
  if (existing) return existing;
  console.log('No Chromium found; installing one.');
  if (!succeeds('npx', 'playwright', 'install', '--with-deps', 'chromium') || !findChromium()) {
    succeeds('apt-get', 'update');
    for (const name of [SHELL_PACKAGE, 'chromium']) {
      if (findChromium() || succeeds('apt-get', 'install', '-y', '--no-install-recommends', name)) break;
    }
  }
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium could be installed; set CHROMIUM to the path of one.');
  return installed;
}

/**
 * Installs Debian’s Chromium without a window beside one with windows, of the same version, so that nothing that is there
 * changes. Does nothing where CHROMIUM chooses a browser, on other systems, and for users who may not install.
 */
export function ensureHeadlessShell() {
  if (findChromium() !== '/usr/bin/chromium' || process.env.CHROMIUM || process.getuid?.() !== 0) return;
  const { stdout } = spawnSync('dpkg', ['-s', COMMON_PACKAGE], { encoding: 'utf8' });
  const version = /^Version: (.+)$/m.exec(stdout ?? '')?.[1];
  if (!version) return;
  console.log('Installing the Chromium without a window, in which pages open faster.');
  const install = () =>
    succeeds('apt-get', 'install', '-y', '--no-install-recommends', `${SHELL_PACKAGE}=${version}`);
  if (!install() && !(succeeds('apt-get', 'update') && install()))
    console.log('It could not be installed: the tests run in the Chromium that is there, and take longer.');
}

/** Gives text the same widths in a Chromium with and without a window. */
const FONT_HINTING = '--font-render-hinting=slight';

/** Playwright’s options to start Chromium, as root too. */
export const launchOptions = () => ({
  executablePath: ensureChromium(),
  args: [...NO_BACKGROUND_REQUESTS, FONT_HINTING, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
