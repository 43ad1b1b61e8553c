/** Signs that a reader has begun. */
const SIGNS = ['scroll', 'pointerdown', 'touchstart', 'keydown', 'wheel'] as const;
/** Longest that an idle moment is waited for once the page has loaded, milliseconds. */
const PATIENCE = 2000;

const loaded = (): Promise<void> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((done) => window.addEventListener('load', () => done(), { once: true }));

const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => done(), { timeout: PATIENCE });
    else setTimeout(done, PATIENCE / 4);
  });

const begun = (): Promise<void> =>
  new Promise((done) => {
    for (const sign of SIGNS) window.addEventListener(sign, () => done(), { once: true, passive: true });
  });

/**
 * When a live map is worth its weight: as soon as the reader scrolls, taps or presses a key, else when the page has
 * loaded and the machine has nothing better to do. The still is there meanwhile.
 */
export const whenWanted = (): Promise<void> => Promise.race([begun(), loaded().then(idle)]);
