import { cacheNames, copyResponse } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { Asks, Told } from './messages';

/**
 * Keeps what a talk needs, so that it can be given without a network. It serves the pages below its own folder alone;
 * those that are read or embedded never meet it.
 *
 * Each build has its own files by content. A newer worker fetches its files beside the older one’s and waits until no
 * window of a talk is open: what runs keeps the version that it began with, and the lazily loaded parts of it.
 */
type Kept = {
  url: string;
  revision: string | null;
  bytes: number;
  /** SHA-256 of the file, in hexadecimal digits. */
  hash?: string;
  /** Of a page, files of the build that it names. */
  names?: readonly string[];
};

/** Files of this build, with addresses relative to the worker; written in by the build. */
declare const KEPT_FILES: readonly Kept[];

type Extendable = { waitUntil: (done: Promise<unknown>) => void };
type Hears = {
  (type: 'install' | 'activate', hear: (event: Extendable) => void): void;
  (
    type: 'message',
    hear: (event: Extendable & { data: unknown; ports: readonly MessagePort[] }) => void,
  ): void;
};

/** The worker’s own world, of which TypeScript’s library for pages knows nothing. */
const worker = globalThis as unknown as {
  registration: { active: unknown };
  clients: {
    claim: () => Promise<void>;
    matchAll: (which: object) => Promise<readonly { postMessage: (said: Told) => void }[]>;
  };
  addEventListener: Hears;
};

const total = KEPT_FILES.reduce((sum, { bytes }) => sum + bytes, 0);
const byAddress = new Map(KEPT_FILES.map((file) => [new URL(file.url, location.href).href, file]));

async function hashOf(answer: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether an answer is the file of this build: not another version’s, and no page of a network that asks for a name. */
async function isOurs(address: string, answer: Response): Promise<boolean> {
  const file = byAddress.get(address);
  if (!file || !answer.ok) return false;
  if (file.hash) return (await hashOf(answer)) === file.hash;
  const page = await answer.text();
  return (file.names ?? []).every((name) => page.includes(name));
}

const controller = new PrecacheController({
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }) =>
        (await isOurs(request.url, response.clone())) ? response : null,
      handlerDidComplete: async ({ request, event }) => {
        if (event.type === 'install') await tellFetched(request.url);
      },
    },
  ],
});
// some hosts send letters with `Vary: Origin`, and the page asks for them with another one than the worker
controller.strategy.matchOptions = { ignoreVary: true };

let fetched = 0;
async function tellFetched(url: string): Promise<void> {
  fetched += byAddress.get(url)?.bytes ?? 0;
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage({ says: 'fetching', bytes: fetched, of: total });
}

const isFirst = worker.registration.active === null;
controller.precache(KEPT_FILES.map(({ url, revision }) => ({ url, revision })));
worker.addEventListener('activate', (event) => {
  // the page that brought the first worker is served by it from now on; windows of an older version never are
  if (isFirst) event.waitUntil(worker.clients.claim());
});

registerRoute(
  new PrecacheRoute(controller, {
    // a talk’s length and part stand in the query
    ignoreURLParametersMatching: [/./],
  }),
);

/** A page that is not at hand: the folder of its name, else the first talk. */
async function pageAtHand({ url, request }: { url: URL; request: Request }): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const folder = `${url.pathname}/`;
    const first = KEPT_FILES.find((file) => file.url.endsWith('/index.html'))?.url ?? './';
    const known = controller.getCacheKeyForURL(`${folder}index.html`);
    return Response.redirect(known ? folder + url.search : new URL(first, location.href).href);
  }
}
registerRoute(({ request }) => request.mode === 'navigate', pageAtHand);

async function missingFiles(): Promise<{ url: string; key: string }[]> {
  const cache = await caches.open(cacheNames.precache);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return [...controller.getURLsToCacheKeys()]
    .map(([url, key]) => ({ url, key }))
    .filter(({ key }) => !there.has(key));
}

async function mend(): Promise<void> {
  const cache = await caches.open(cacheNames.precache);
  for (const { url, key } of await missingFiles()) {
    const answer = await fetch(url, { cache: 'reload' });
    if (!(await isOurs(url, answer.clone()))) continue;
    // browsers take no answer for a page that has been redirected
    await cache.put(key, answer.redirected ? await copyResponse(answer) : answer);
  }
}

const isAsked = (data: unknown): data is Asks => data === 'kept' || data === 'mend';

async function answer(asks: Asks, port: MessagePort): Promise<void> {
  // what cannot be fetched now stays missing, and is said to be
  if (asks === 'mend') await mend().catch(() => undefined);
  const missing = await missingFiles();
  const said: Told = { says: 'kept', files: KEPT_FILES.length, missing: missing.length, bytes: total };
  port.postMessage(said);
}

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port && isAsked(event.data)) event.waitUntil(answer(event.data, port));
});
