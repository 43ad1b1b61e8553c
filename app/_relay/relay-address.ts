/** Path of a relay that serves the site too, or stands behind the same host. */
const SAME_ORIGIN_PATH = '/relay';

/**
 * WebSocket address of the relay that the build names in `RELAY_URL`: with `same-origin` that of the page’s own host. In
 * browsers only. Throws if the build names none, since nothing of a relay is then in the site.
 */
export function relayAddress(): string {
  const named = process.env.RELAY_URL ?? '';
  if (named === '') throw new Error('The build names no relay');
  if (named !== 'same-origin') return named;
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${SAME_ORIGIN_PATH}`;
}
