/** Events that show that a reader has begun. */
const INTERACTION_EVENTS = ['scroll', 'pointerdown', 'touchstart', 'keydown', 'wheel'] as const;
/** Longest wait for an idle moment once the page has loaded, milliseconds. */
const IDLE_TIMEOUT = 2000;

const pageLoaded = (): Promise<void> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));

const browserIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT });
    else setTimeout(resolve, IDLE_TIMEOUT / 4);
  });

const firstInteraction = (): Promise<void> =>
  new Promise((resolve) => {
    for (const event of INTERACTION_EVENTS)
      window.addEventListener(event, () => resolve(), { once: true, passive: true });
  });

/**
 * Resolves when the live map is worth loading: as soon as the reader scrolls, taps or presses a key, otherwise when the
 * page has loaded and the browser is idle. A still is shown meanwhile.
 */
export const firstInteractionOrIdle = (): Promise<void> =>
  Promise.race([firstInteraction(), pageLoaded().then(browserIdle)]);
