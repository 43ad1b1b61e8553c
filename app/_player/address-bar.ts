/** Parts of the page’s address to replace; the rest stays as it is. */
type AddressChange = { search?: string; hash?: string };

/** WebKit throws after 100 changes of the address within 30 seconds: after half of them, one is written per second. Milliseconds. */
const LIMIT_PERIOD = 30_000;
const IMMEDIATE_CHANGES = 50;
const LATER_INTERVAL = 1000;
/** How long to wait after a browser has refused a change, milliseconds. */
const RETRY_DELAY = 5000;

/** Changes not yet written. */
let pending: AddressChange = {};
let timer: ReturnType<typeof setTimeout> | null = null;
/** Times of the writes of the last 30 seconds, milliseconds since the page was opened. */
let writeTimes: number[] = [];
/** Earliest time of the next write, milliseconds since the page was opened. */
let nextWriteTime = 0;

// a link followed in the meantime takes precedence over a pending fragment
if (typeof window !== 'undefined')
  window.addEventListener(
    'hashchange',
    () => {
      delete pending.hash;
    },
    { capture: true },
  );

/** The fragment of the page’s address with `#`, including a change that is still pending; empty if there is none. */
export const addressFragment = (): string => pending.hash ?? window.location.hash;

const hasPending = (): boolean => pending.search !== undefined || pending.hash !== undefined;

/** Writes pending changes into the address bar; if the browser refuses, they stay pending. */
function writePending(): void {
  const { pathname, search, hash } = window.location;
  const address = pathname + (pending.search ?? search) + (pending.hash ?? hash);
  try {
    if (address !== pathname + search + hash) window.history.replaceState(window.history.state, '', address);
    pending = {};
    const now = performance.now();
    writeTimes = [...writeTimes.filter((time) => now - time < LIMIT_PERIOD), now];
    nextWriteTime = writeTimes.length < IMMEDIATE_CHANGES ? now : now + LATER_INTERVAL;
  } catch {
    nextWriteTime = performance.now() + RETRY_DELAY;
  }
}

/** Writes pending changes now, or sets a timer where the rate limit forbids it. */
function writeWhenAllowed(): void {
  if (timer !== null) return;
  if (performance.now() >= nextWriteTime) writePending();
  if (!hasPending()) return;
  timer = setTimeout(() => {
    timer = null;
    writeWhenAllowed();
  }, nextWriteTime - performance.now());
}

/**
 * Changes the address of the page without adding a history entry, within the rate limit of browsers: of changes that
 * come faster only the last is written, at the latest when the page is left. Never throws: a late address must not stop
 * the page.
 */
export function changeAddress(change: AddressChange): void {
  const { search, hash } = window.location;
  const before = { search, hash, ...pending };
  const next = { ...before, ...change };
  if (next.search === before.search && next.hash === before.hash) return;
  pending = { ...pending, ...change };
  window.addEventListener('pagehide', writePending, { once: true });
  writeWhenAllowed();
}
