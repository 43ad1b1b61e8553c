/**
 * Calls back whenever the screen shows another number of pixels for each CSS pixel, as on another screen or at another
 * zoom of the browser. Returns what stops it.
 */
export function onDensityChange(callback: () => void): () => void {
  let query: MediaQueryList;
  const changed = () => {
    listen();
    callback();
  };
  const listen = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener?.('change', changed, { once: true });
  };
  listen();
  return () => query.removeEventListener?.('change', changed);
}
