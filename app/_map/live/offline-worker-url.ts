import { asset } from '../../_site/urls/urls';

/**
 * URL of the copy of MapLibre’s worker that a talk’s service worker caches; null where no such service worker controls
 * the page. A browser finds the service worker of a worker by the worker’s own URL, not by its page’s, so the one under
 * `/_next/` would always come from the network.
 */
export function offlineWorkerUrl(): string | null {
  try {
    const controllerUrl = navigator.serviceWorker?.controller?.scriptURL;
    const talkServiceWorkerUrl = new URL(asset('/present/service-worker.js'), window.location.href).href;
    return controllerUrl === talkServiceWorkerUrl
      ? new URL('map-worker.mjs', talkServiceWorkerUrl).href
      : null;
  } catch {
    // in a frame without an origin the property throws
    return null;
  }
}
