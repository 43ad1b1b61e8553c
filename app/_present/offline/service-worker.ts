import { cacheNames, copyResponse } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { WorkerMessage, WorkerRequest } from './messages';

/**
 * Stores the files of a talk, so that it can be given offline. Its scope is the folder of the talks; pages to read and
 * frames are outside of it.
 *
 * Each build has its own files by content. A newer worker fetches its files beside those of the older one and waits until
 * no window of a talk is open: open windows keep their version, and its lazily loaded parts.
 */
type StoredFile = {
  url: string;
  revision: string | null;
  bytes: number;
  /** SHA-256 of the file, in hexadecimal digits. */
  hash?: string;
  /** Of a page, names of files of the build that it must contain. */
  names?: readonly string[];
};

/** Files of this build, with addresses relative to the worker; defined by the build. */
declare const STORED_FILES: readonly StoredFile[];

type ExtendableEvent = { waitUntil: (done: Promise<unknown>) => void };
type AddListener = {
  (type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  (
    type: 'message',
    listener: (event: ExtendableEvent & { data: unknown; ports: readonly MessagePort[] }) => void,
  ): void;
};

/** The global scope of a service worker, which TypeScript’s library for pages does not declare. */
const worker = globalThis as unknown as {
  registration: { active: unknown };
  clients: {
    claim: () => Promise<void>;
    matchAll: (which: object) => Promise<readonly { postMessage: (message: WorkerMessage) => void }[]>;
  };
  addEventListener: AddListener;
};

const totalBytes = STORED_FILES.reduce((sum, { bytes }) => sum + bytes, 0);
const byAddress = new Map(STORED_FILES.map((file) => [new URL(file.url, location.href).href, file]));

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a response is the file of this build, not that of another version, nor the login page of a network. */
async function isFileOfBuild(address: string, response: Response): Promise<boolean> {
  const file = byAddress.get(address);
  if (!file || !response.ok) return false;
  if (file.hash) return (await hashOf(response)) === file.hash;
  const page = await response.text();
  return (file.names ?? []).every((name) => page.includes(name));
}

const controller = new PrecacheController({
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }) =>
        (await isFileOfBuild(request.url, response.clone())) ? response : null,
      handlerDidComplete: async ({ request, event }) => {
        if (event.type === 'install') await reportProgress(request.url);
      },
    },
  ],
});
// some hosts send fonts with `Vary: Origin`, and the page requests them with another origin than the worker
controller.strategy.matchOptions = { ignoreVary: true };

let fetchedBytes = 0;
async function reportProgress(url: string): Promise<void> {
  fetchedBytes += byAddress.get(url)?.bytes ?? 0;
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: 'progress', bytes: fetchedBytes, total: totalBytes });
}

const isFirstWorker = worker.registration.active === null;
controller.precache(STORED_FILES.map(({ url, revision }) => ({ url, revision })));
worker.addEventListener('activate', (event) => {
  // the first worker controls the page that registered it at once; windows of an older version are never taken over
  if (isFirstWorker) event.waitUntil(worker.clients.claim());
});

registerRoute(
  new PrecacheRoute(controller, {
    // the query has a talk’s length and part
    ignoreURLParametersMatching: [/./],
  }),
);

/** A page that is not stored: from the network, else the stored page of the folder of that name, else the first talk. */
async function fetchPage({ url, request }: { url: URL; request: Request }): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const folder = `${url.pathname}/`;
    const first = STORED_FILES.find((file) => file.url.endsWith('/index.html'))?.url ?? './';
    const cached = controller.getCacheKeyForURL(`${folder}index.html`);
    return Response.redirect(cached ? folder + url.search : new URL(first, location.href).href);
  }
}
registerRoute(({ request }) => request.mode === 'navigate', fetchPage);

async function findMissingFiles(): Promise<{ url: string; key: string }[]> {
  const cache = await caches.open(cacheNames.precache);
  const stored = new Set((await cache.keys()).map(({ url }) => url));
  return [...controller.getURLsToCacheKeys()]
    .map(([url, key]) => ({ url, key }))
    .filter(({ key }) => !stored.has(key));
}

async function fetchMissingFiles(): Promise<void> {
  const cache = await caches.open(cacheNames.precache);
  for (const { url, key } of await findMissingFiles()) {
    const response = await fetch(url, { cache: 'reload' });
    if (!(await isFileOfBuild(url, response.clone()))) continue;
    // browsers refuse a redirected response for a navigation
    await cache.put(key, response.redirected ? await copyResponse(response) : response);
  }
}

const isRequest = (data: unknown): data is WorkerRequest => data === 'status' || data === 'repair';

async function respond(request: WorkerRequest, port: MessagePort): Promise<void> {
  // what cannot be fetched now is reported as missing
  if (request === 'repair') await fetchMissingFiles().catch(() => undefined);
  const missing = await findMissingFiles();
  const message: WorkerMessage = {
    type: 'status',
    files: STORED_FILES.length,
    missing: missing.length,
    bytes: totalBytes,
  };
  port.postMessage(message);
}

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port && isRequest(event.data)) event.waitUntil(respond(event.data, port));
});
