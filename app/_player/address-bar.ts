/** What of the page’s address is to change; the rest stays as it is. */
type Change = { search?: string; hash?: string };

/** WebKit throws after 100 changes of the address within 30 seconds: after half of them each waits a second. */
const SPAN = 30_000;
const AT_ONCE = 50;
const INTERVAL = 1000;
/** How long to wait after a browser has refused a change, milliseconds. */
const AFTER_REFUSAL = 5000;

/** Changes that wait to be written. */
let waiting: Change = {};
let timer: ReturnType<typeof setTimeout> | null = null;
/** When the changes of the last 30 seconds were written, milliseconds since the page began. */
let written: number[] = [];
/** Before this time, milliseconds since the page began, nothing more is written. */
let notBefore = 0;

// where a link has led meanwhile counts
if (typeof window !== 'undefined')
  window.addEventListener(
    'hashchange',
    () => {
      delete waiting.hash;
    },
    { capture: true },
  );

/** The fragment of the page’s address, as it is or is about to be. */
export const addressFragment = (): string => waiting.hash ?? window.location.hash;

const isWaiting = (): boolean => waiting.search !== undefined || waiting.hash !== undefined;

/** Writes what waits into the address bar; what a browser refuses goes on waiting. */
function write(): void {
  const { pathname, search, hash } = window.location;
  const address = pathname + (waiting.search ?? search) + (waiting.hash ?? hash);
  try {
    if (address !== pathname + search + hash) window.history.replaceState(window.history.state, '', address);
    waiting = {};
    const now = performance.now();
    written = [...written.filter((time) => now - time < SPAN), now];
    notBefore = written.length < AT_ONCE ? now : now + INTERVAL;
  } catch {
    notBefore = performance.now() + AFTER_REFUSAL;
  }
}

/** Writes now or, where that would be too soon, later. */
function writeWhenAllowed(): void {
  if (timer !== null) return;
  if (performance.now() >= notBefore) write();
  if (!isWaiting()) return;
  timer = setTimeout(() => {
    timer = null;
    writeWhenAllowed();
  }, notBefore - performance.now());
}

/**
 * Changes the address of the page without a history of its own, no oftener than browsers allow: of changes that come
 * faster the last is written, at the latest when the page is left. Never throws: an address that lags behind must not
 * stop the page.
 */
export function changeAddress(change: Change): void {
  const { search, hash } = window.location;
  const before = { search, hash, ...waiting };
  const next = { ...before, ...change };
  if (next.search === before.search && next.hash === before.hash) return;
  waiting = { ...waiting, ...change };
  window.addEventListener('pagehide', write, { once: true });
  writeWhenAllowed();
}
