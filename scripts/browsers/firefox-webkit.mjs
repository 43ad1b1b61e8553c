import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Whoever cannot have a browser says so: a test run that leaves one out without having been told to would pass for more than it is. */
const NONE = 'none';

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';

export const isFirefoxLeftOut = () => process.env.FIREFOX === NONE;
export const isWebKitLeftOut = () => process.env.WEBKIT === NONE;

const tried = (...args) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;

/** Installs packages of Debian’s and Ubuntu’s where that is possible, which takes root. */
function installed(...names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  console.log(`Installing ${names.join(', ')}.`);
  tried('update');
  return tried('install', '-y', '--no-install-recommends', ...names);
}

/** Path of a Firefox: the one that FIREFOX names, or the system’s, or one that has been installed just now. */
export function needFirefox() {
  const named = process.env.FIREFOX;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX is ${named}, and there is nothing there.`);
  }
  const find = () => FIREFOX.find((path) => existsSync(path));
  const found = find() ?? (installed('firefox-esr') && find());
  if (found) return found;
  throw new Error(
    'No Firefox was found, and none could be installed. Install one, or set FIREFOX to the path of one; FIREFOX=none tests without it.',
  );
}

/** MiniBrowser, which the driver starts, lies in a folder of the machine’s own. */
function findMiniBrowser() {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : [];
  return ['/usr/libexec', ...libraries]
    .flatMap((folder) => ['4.1', '6.0'].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`))
    .find((path) => existsSync(path));
}

/** Paths of WebKitGTK’s driver and browser. */
export function needWebKit() {
  const find = () => {
    const browser = findMiniBrowser();
    return browser && existsSync(WEBKIT_DRIVER) ? { driver: WEBKIT_DRIVER, browser } : null;
  };
  const found = find() ?? (installed('webkit2gtk-driver') && find());
  if (found) return found;
  throw new Error(
    'No WebKitGTK with its driver was found, and none could be installed: on Debian it is the package webkit2gtk-driver. WEBKIT=none tests without it.',
  );
}

/** Path of Xvfb: WebKitGTK has no mode without a window, and Firefox no WebGL in its own. */
export function needXvfb() {
  const find = () => existsSync(XVFB);
  if (find() || (installed('xvfb') && find())) return XVFB;
  throw new Error('No Xvfb was found, and none could be installed: on Debian it is the package xvfb.');
}
