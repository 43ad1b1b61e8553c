import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Without a window of its own Chromium does the same in two thirds of the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

const SYSTEM = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium calls home at start unless told not to. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Path of a Chromium that can be started: one given, Playwright’s own, or the system’s; null if there is none. */
function findBrowser() {
  const candidates = [process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

const tried = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Finds a Chromium or installs one: Playwright’s where its download can be reached, Debian’s where it cannot. */
export function needBrowser() {
  if (findBrowser()) return findBrowser();
  console.log('No Chromium found; installing one.');
  if (!tried('npx', 'playwright', 'install', '--with-deps', 'chromium') || !findBrowser()) {
    tried('apt-get', 'update');
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findBrowser() || tried('apt-get', 'install', '-y', '--no-install-recommends', name)) break;
    }
  }
  const found = findBrowser();
  if (!found) throw new Error('No Chromium could be installed; set CHROMIUM to the path of one.');
  return found;
}

/** Letters then have the same widths in a Chromium with and without a window. */
const LETTERS = '--font-render-hinting=slight';

/** Options that start it, as root too. */
export const launchOptions = () => ({
  executablePath: needBrowser(),
  args: [...QUIET, LETTERS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
