import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { BEST_BROTLI, type FileKind, fileKindOf, isPrecompressed, servedFileOf } from '../transfer-size';

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

/** Compressed files are cached here between runs, as the best quality is slow. */
const CACHE_FOLDER = 'node_modules/.cache/bench';

/** A file that was sent. */
export type SentFile = { path: string; kind: FileKind; bytes: number };

/** A running server; `sent` lists what it has sent since it was last reset. */
export type StaticServer = {
  port: number;
  sent: () => readonly SentFile[];
  reset: () => void;
  close: () => Promise<void>;
};

const brotli = promisify(brotliCompress);

/** A file as it is sent, compressed once for each content. */
async function compressedBody(file: string): Promise<Buffer> {
  const bytes = readFileSync(file);
  if (isPrecompressed(file)) return bytes;
  const cacheFile = `${CACHE_FOLDER}/${createHash('sha256').update(bytes).digest('hex')}.br`;
  if (existsSync(cacheFile)) return readFileSync(cacheFile);
  const compressed = await brotli(bytes, BEST_BROTLI);
  writeFileSync(cacheFile, compressed);
  return compressed;
}

/** All files of a folder as they are sent, so that no page has to wait for compression. */
async function compressFolder(folder: string): Promise<Map<string, Buffer>> {
  mkdirSync(CACHE_FOLDER, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    // no page requests these: they are for Next’s router, and for download
    .filter((file) => !file.endsWith('.txt') && !file.endsWith('.zip'));
  return new Map(await Promise.all(files.map(async (file) => [file, await compressedBody(file)] as const)));
}

/**
 * Serves a folder as a static host with Brotli does, and records every sent file. Browsers revalidate what they have
 * cached, so that repeated requests are seen.
 */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const files = await compressFolder(folder);
  let sent: SentFile[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = servedFileOf(folder, pathname);
    const body = files.get(file);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path: pathname, kind: fileKindOf(file), bytes: body.length });
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      ...(isPrecompressed(file) ? {} : { 'content-encoding': 'br' }),
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
