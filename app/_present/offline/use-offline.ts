'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { asset } from '../../_site/urls/urls';
import { type Asks, type Told, told } from './messages';

/** Whether a talk can be given without a network. */
export type Offline =
  /** It has not been looked yet. */
  | { state: 'unknown' }
  /** This browser keeps nothing, or not for an address that is not secure. */
  | { state: 'unable'; insecure: boolean }
  /** Nothing is kept, or not all; `newer` if a newer version waits for the talk’s windows to be closed. */
  | { state: 'empty'; newer: boolean }
  | { state: 'fetching'; bytes: number; of: number }
  /** All is kept; `newer` if a newer version waits for the talk’s windows to be closed. */
  | { state: 'ready'; bytes: number; newer: boolean }
  | { state: 'failed' };

const WORKER = '/present/service-worker.js';
/** How long the worker may take for an answer, milliseconds: to look, and to fetch what is missing. */
const PATIENCE: Readonly<Record<Asks, number>> = { kept: 20_000, mend: 300_000 };

function askWorker(worker: ServiceWorker, asks: Asks): Promise<Told> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const waiting = setTimeout(() => reject(new Error('the service worker does not answer')), PATIENCE[asks]);
    port1.onmessage = ({ data }) => {
      clearTimeout(waiting);
      port1.close();
      const { success, data: said } = told.safeParse(data);
      if (success) resolve(said);
      else reject(new Error('the service worker is of another version'));
    };
    worker.postMessage(asks, [port2]);
  });
}

/** Where the browser has its service workers; null where it has none, or refuses them, as in a sandboxed frame. */
function workersHere(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

const unable = (): Offline => ({ state: 'unable', insecure: !window.isSecureContext });

/** Whether whoever pays for the network has asked for less of it. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** What is kept, as it is found and not as it is hoped. */
async function lookAt(registration: ServiceWorkerRegistration, asks: Asks): Promise<Offline | null> {
  const { active, waiting, installing } = registration;
  if (!active) return installing || waiting ? null : { state: 'failed' };
  const answer = await askWorker(active, asks);
  const newer = waiting !== null;
  if (answer.says !== 'kept' || answer.missing > 0) return { state: 'empty', newer };
  return { state: 'ready', bytes: answer.bytes, newer };
}

/**
 * Keeps the talk for halls without a network, once its own picture is there, unless the reader saves data: then only
 * when asked. `make` asks for it by hand, and that the browser not throw it away; `look` looks again what is kept.
 */
export function useOffline(isDrawn: boolean) {
  const [offline, setOffline] = useState<Offline>({ state: 'unknown' });
  const registration = useRef<ServiceWorkerRegistration | null>(null);

  const look = useCallback(async (asks: Asks = 'kept') => {
    if (!registration.current) return;
    const seen = await lookAt(registration.current, asks).catch((): Offline => ({ state: 'failed' }));
    if (seen) setOffline(seen);
  }, []);

  const register = useCallback(async () => {
    const workers = workersHere();
    if (!workers) return setOffline(unable());
    try {
      const registered = await workers.register(asset(WORKER), { updateViaCache: 'none' });
      registration.current = registered;
      if (!registered.active) setOffline({ state: 'fetching', bytes: 0, of: 0 });
      const follow = () => {
        for (const worker of [registered.installing, registered.waiting])
          worker?.addEventListener('statechange', () => look());
      };
      registered.addEventListener('updatefound', follow);
      follow();
      await look();
    } catch {
      setOffline({ state: 'failed' });
    }
  }, [look]);

  useEffect(() => {
    if (!isDrawn || registration.current) return;
    const workers = workersHere();
    if (!savesData() || !workers) {
      register();
      return;
    }
    // what was kept on another day is there all the same
    workers.getRegistration(asset('/present/')).then(
      (there) => {
        registration.current = there?.active ? there : null;
        if (there?.active) look();
        else setOffline({ state: 'empty', newer: false });
      },
      () => setOffline({ state: 'failed' }),
    );
  }, [isDrawn, register, look]);

  useEffect(() => {
    const workers = workersHere();
    if (!workers) return setOffline(unable());
    const hear = ({ data }: MessageEvent) => {
      const { success, data: said } = told.safeParse(data);
      // a newer version that is fetched beside the one at hand is none of the audience’s, and a failed one is not fetched
      const { active, installing } = registration.current ?? {};
      if (!success || said.says !== 'fetching' || active || !installing) return;
      setOffline({ state: 'fetching', bytes: said.bytes, of: said.of });
    };
    workers.addEventListener('message', hear);
    return () => workers.removeEventListener('message', hear);
  }, []);

  const failed = offline.state === 'failed';
  useEffect(() => {
    if (!failed || savesData()) return;
    // what has come already is not fetched again
    window.addEventListener('online', register);
    return () => window.removeEventListener('online', register);
  }, [failed, register]);

  const make = useCallback(async () => {
    await navigator.storage?.persist?.().catch(() => false);
    if (!registration.current?.active) return register();
    setOffline({ state: 'fetching', bytes: 0, of: 0 });
    await look('mend');
  }, [look, register]);

  return { offline, make, look };
}
