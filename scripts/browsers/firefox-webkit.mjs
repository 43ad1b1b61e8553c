import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Value of FIREFOX or WEBKIT that skips the engine. No engine is skipped silently, or tests would seem to cover it. */
const NONE = 'none';

const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';

export const isFirefoxSkipped = () => process.env.FIREFOX === NONE;
export const isWebKitSkipped = () => process.env.WEBKIT === NONE;

const runApt = (...args) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;

/** Installs Debian packages, if this is Linux and the user is root; returns whether that succeeded. */
function install(...names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  console.log(`Installing ${names.join(', ')}.`);
  runApt('update');
  return runApt('install', '-y', '--no-install-recommends', ...names);
}

/** Path of a Firefox: that of the variable FIREFOX, the system’s, or one that is installed now. Throws if there is none. */
export function ensureFirefox() {
  const path = process.env.FIREFOX;
  if (path) {
    if (existsSync(path)) return path;
    throw new Error(`FIREFOX is ${path}, and there is nothing there.`);
  }
  const find = () => FIREFOX_PATHS.find((candidate) => existsSync(candidate));
  const found = find() ?? (install('firefox-esr') && find());
  if (found) return found;
  throw new Error(
    'No Firefox was found, and none could be installed. Install one, or set FIREFOX to the path of one; FIREFOX=none tests without it.',
  );
}

/** Path of MiniBrowser, which the driver starts; its folder depends on the machine. */
function findMiniBrowser() {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : [];
  return ['/usr/libexec', ...libraries]
    .flatMap((folder) => ['4.1', '6.0'].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`))
    .find((path) => existsSync(path));
}

/** Paths of WebKitGTK’s driver and browser, which are installed if missing. Throws if that fails. */
export function ensureWebKit() {
  const find = () => {
    const browser = findMiniBrowser();
    return browser && existsSync(WEBKIT_DRIVER) ? { driver: WEBKIT_DRIVER, browser } : null;
  };
  const found = find() ?? (install('webkit2gtk-driver') && find());
  if (found) return found;
  throw new Error(
    'No WebKitGTK with its driver was found, and none could be installed: on Debian it is the package webkit2gtk-driver. WEBKIT=none tests without it.',
  );
}

/** Path of Xvfb, which is installed if missing: WebKitGTK has no headless mode, and Firefox no WebGL in its own. */
export function ensureXvfb() {
  const find = () => existsSync(XVFB);
  if (find() || (install('xvfb') && find())) return XVFB;
  throw new Error('No Xvfb was found, and none could be installed: on Debian it is the package xvfb.');
}
