/**
 * Calls back whenever the device pixel ratio changes, as on another screen or at another browser zoom. Returns a function
 * that stops it.
 */
export function onPixelRatioChange(callback: () => void): () => void {
  let query: MediaQueryList;
  const handleChange = () => {
    listen();
    callback();
  };
  const listen = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener?.('change', handleChange, { once: true });
  };
  listen();
  return () => query.removeEventListener?.('change', handleChange);
}
