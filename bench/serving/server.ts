import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { BEST, fileOf, isCompressed, type Kind, kindOf } from '../wire';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Compressed files are kept here between runs: the best quality takes its time. */
const KEPT = 'node_modules/.cache/bench';

/** A file that was sent. */
export type Sent = { path: string; kind: Kind; bytes: number };

/** A running server, and what it has sent since it was last reset. */
export type StaticServer = {
  port: number;
  sent: () => readonly Sent[];
  reset: () => void;
  close: () => Promise<void>;
};

const pack = promisify(brotliCompress);

/** A file as it is sent: compressed at its best, once for each content. */
async function asSent(file: string): Promise<Buffer> {
  const bytes = readFileSync(file);
  if (isCompressed(file)) return bytes;
  const kept = `${KEPT}/${createHash('sha256').update(bytes).digest('hex')}.br`;
  if (existsSync(kept)) return readFileSync(kept);
  const packed = await pack(bytes, BEST);
  writeFileSync(kept, packed);
  return packed;
}

/** All files of a folder as they are sent, so that no page waits for a compression. */
async function packFolder(folder: string): Promise<Map<string, Buffer>> {
  mkdirSync(KEPT, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    // the framework’s router would ask for these; no page of the site does
    .filter((file) => !file.endsWith('.txt') && !file.endsWith('.zip'));
  return new Map(await Promise.all(files.map(async (file) => [file, await asSent(file)] as const)));
}

/**
 * Serves a folder as a static host with Brotli does, and notes every file. Browsers keep nothing without asking again,
 * so that what a page asks for twice is seen.
 */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const files = await packFolder(folder);
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = fileOf(folder, pathname);
    const body = files.get(file);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path: pathname, kind: kindOf(file), bytes: body.length });
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      ...(isCompressed(file) ? {} : { 'content-encoding': 'br' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    sent: () => sent,
    reset: () => {
      sent = [];
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
