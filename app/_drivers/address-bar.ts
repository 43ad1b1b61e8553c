/** What of the page’s address is to change; the rest stays as it is. */
type Change = { search?: string; hash?: string };

/**
 * Shortest time between two changes of the address, milliseconds: WebKit throws after 100 within 30 seconds, and
 * other browsers ignore what comes too fast.
 */
const INTERVAL = 400;
/** How long to wait after a browser has refused a change, milliseconds. */
const AFTER_REFUSAL = 5000;

/** Changes that wait to be written. */
let waiting: Change = {};
let timer: ReturnType<typeof setTimeout> | null = null;
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
    notBefore = performance.now() + INTERVAL;
  } catch {
    notBefore = performance.now() + AFTER_REFUSAL;
  }
}

/** Writes now or, where that would be too soon, later. */
function writeWhenAllowed(isUrgent = false): void {
  if (isUrgent || (timer === null && performance.now() >= notBefore)) write();
  if (timer !== null || !isWaiting()) return;
  timer = setTimeout(() => {
    timer = null;
    writeWhenAllowed();
  }, notBefore - performance.now());
}

/**
 * Changes the address of the page without a history of its own, no oftener than browsers allow: of fragments that come
 * faster the last is written, at the latest when the page is left; a query is written at once. Never throws: an address
 * that lags behind must not stop the page.
 */
export function changeAddress(change: Change): void {
  const { search, hash } = window.location;
  const before = { search, hash, ...waiting };
  const next = { ...before, ...change };
  if (next.search === before.search && next.hash === before.hash) return;
  waiting = { ...waiting, ...change };
  window.addEventListener('pagehide', write, { once: true });
  // a query is chosen by hand, which nobody does often, and a reload asks for it
  writeWhenAllowed(change.search !== undefined);
}
