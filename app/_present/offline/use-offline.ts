import { useCallback, useEffect, useRef, useState } from 'react';
import { asset } from '../../_site/urls/urls';
import { type WorkerMessage, type WorkerRequest, workerMessage } from './messages';

/** Whether a talk can be given offline. */
export type Offline =
  /** Not checked yet. */
  | { state: 'unknown' }
  /** This browser has no service workers, or not for an insecure address. */
  | { state: 'unable'; insecure: boolean }
  /** No file is stored, or not all are; `newer` if a newer version waits for the talk’s windows to be closed. */
  | { state: 'empty'; newer: boolean }
  | { state: 'fetching'; bytes: number; total: number }
  /** All files are stored; `newer` if a newer version waits for the talk’s windows to be closed. */
  | { state: 'ready'; bytes: number; newer: boolean }
  | { state: 'failed' };

const WORKER = '/present/service-worker.js';
/** How long the worker may take to respond, milliseconds: to check, and to fetch missing files. */
const TIMEOUTS: Readonly<Record<WorkerRequest, number>> = { status: 20_000, repair: 300_000 };

/** Sends a request to the worker; rejects if it does not respond, or responds with an unknown message. */
function requestOfWorker(worker: ServiceWorker, request: WorkerRequest): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(
      () => reject(new Error('the service worker does not answer')),
      TIMEOUTS[request],
    );
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      const { success, data: message } = workerMessage.safeParse(data);
      if (success) resolve(message);
      else reject(new Error('the service worker is of another version'));
    };
    worker.postMessage(request, [port2]);
  });
}

/** The browser’s service workers; null where it has none, or refuses them, as in a sandboxed frame. */
function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

const unableState = (): Offline => ({ state: 'unable', insecure: !window.isSecureContext });

/** Whether the user has asked for less use of the network. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Reads from the worker what is stored; null while it is still being installed. */
async function readState(
  registration: ServiceWorkerRegistration,
  request: WorkerRequest,
): Promise<Offline | null> {
  const { active, waiting, installing } = registration;
  if (!active) return installing || waiting ? null : { state: 'failed' };
  const message = await requestOfWorker(active, request);
  const newer = waiting !== null;
  if (message.type !== 'status' || message.missing > 0) return { state: 'empty', newer };
  return { state: 'ready', bytes: message.bytes, newer };
}

/**
 * Stores the talk for offline use once its own map is drawn, or, if the browser saves data, only on request. `download`
 * requests it, and that the browser keep it permanently; `check` reads again what is stored.
 */
export function useOffline(isDrawn: boolean) {
  const [offline, setOffline] = useState<Offline>({ state: 'unknown' });
  const registration = useRef<ServiceWorkerRegistration | null>(null);

  const check = useCallback(async (request: WorkerRequest = 'status') => {
    if (!registration.current) return;
    const state = await readState(registration.current, request).catch((): Offline => ({ state: 'failed' }));
    if (state) setOffline(state);
  }, []);

  const register = useCallback(async () => {
    const workers = serviceWorkers();
    if (!workers) return setOffline(unableState());
    try {
      const registered = await workers.register(asset(WORKER), { updateViaCache: 'none' });
      registration.current = registered;
      if (!registered.active) setOffline({ state: 'fetching', bytes: 0, total: 0 });
      const followInstallation = () => {
        for (const worker of [registered.installing, registered.waiting])
          worker?.addEventListener('statechange', () => check());
      };
      registered.addEventListener('updatefound', followInstallation);
      followInstallation();
      await check();
    } catch {
      setOffline({ state: 'failed' });
    }
  }, [check]);

  useEffect(() => {
    if (!isDrawn || registration.current) return;
    const workers = serviceWorkers();
    if (!savesData() || !workers) {
      register();
      return;
    }
    // the talk may have been stored on another day
    workers.getRegistration(asset('/present/')).then(
      (existing) => {
        registration.current = existing?.active ? existing : null;
        if (existing?.active) check();
        else setOffline({ state: 'empty', newer: false });
      },
      () => setOffline({ state: 'failed' }),
    );
  }, [isDrawn, register, check]);

  useEffect(() => {
    const workers = serviceWorkers();
    if (!workers) return setOffline(unableState());
    const onMessage = ({ data }: MessageEvent) => {
      const { success, data: message } = workerMessage.safeParse(data);
      // the progress of a newer version beside a stored one is not shown, nor that of an installation that has failed
      const { active, installing } = registration.current ?? {};
      if (!success || message.type !== 'progress' || active || !installing) return;
      setOffline({ state: 'fetching', bytes: message.bytes, total: message.total });
    };
    workers.addEventListener('message', onMessage);
    return () => workers.removeEventListener('message', onMessage);
  }, []);

  const hasFailed = offline.state === 'failed';
  useEffect(() => {
    if (!hasFailed || savesData()) return;
    // files that were fetched before are not fetched again
    window.addEventListener('online', register);
    return () => window.removeEventListener('online', register);
  }, [hasFailed, register]);

  const download = useCallback(async () => {
    await navigator.storage?.persist?.().catch(() => false);
    if (!registration.current?.active) return register();
    setOffline({ state: 'fetching', bytes: 0, total: 0 });
    await check('repair');
  }, [check, register]);

  return { offline, download, check };
}
