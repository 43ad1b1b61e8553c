import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Chromium without a window, which takes two thirds of the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

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
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findChromium() || succeeds('apt-get', 'install', '-y', '--no-install-recommends', name)) break;
    }
  }
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium could be installed; set CHROMIUM to the path of one.');
  return installed;
}

/** Gives text the same widths in a Chromium with and without a window. */
const FONT_HINTING = '--font-render-hinting=slight';

/** Playwright’s options to start Chromium, as root too. */
export const launchOptions = () => ({
  executablePath: ensureChromium(),
  args: [...NO_BACKGROUND_REQUESTS, FONT_HINTING, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
