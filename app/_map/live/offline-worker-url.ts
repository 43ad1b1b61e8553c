import { asset } from '../../_site/urls/urls';

/**
 * Address of a copy of MapLibre’s worker that is there without a network, null where the page is served by none of our
 * service workers. A browser looks for the service worker of a worker by the worker’s own address, not by its page’s:
 * the one under `/_next/` would come from the network whatever a talk keeps.
 */
export function talkWorker(): string | null {
  try {
    const served = navigator.serviceWorker?.controller?.scriptURL;
    const ours = new URL(asset('/present/service-worker.js'), window.location.href).href;
    return served === ours ? new URL('map-worker.mjs', ours).href : null;
  } catch {
    // a frame without an origin may not even ask
    return null;
  }
}
