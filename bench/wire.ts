import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Kinds of files, as tables of bytes tell them apart. */
export const KINDS = ['HTML', 'scripts', 'styles', 'fonts', 'map data', 'pictures', 'other'] as const;
export type Kind = (typeof KINDS)[number];

const BY_ENDING: Record<string, Kind> = {
  '.html': 'HTML',
  '.js': 'scripts',
  '.mjs': 'scripts',
  '.css': 'styles',
  '.woff2': 'fonts',
  '.svg': 'pictures',
  '.png': 'pictures',
};

/** Files that are compressed in themselves: hosts send them as they are. */
const COMPRESSED = new Set(['.woff2', '.png', '.jpg', '.webp', '.avif', '.zip']);

/** The kind of a file, by its path in the site. */
export function kindOf(path: string): Kind {
  if (/(^|\/)geo\//.test(path)) return 'map data';
  return BY_ENDING[extname(path)] ?? 'other';
}

export const isCompressed = (path: string): boolean => COMPRESSED.has(extname(path));

/** Brotli at its best, as hosts that compress once have it. */
export const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const known = new Map<string, number>();

/** Bytes of a file on the wire, with Brotli where that helps. Throws when there is no such file. */
export function bytesOnWire(file: string): number {
  const size =
    known.get(file) ??
    (isCompressed(file) ? readFileSync(file).length : brotliCompressSync(readFileSync(file), BEST).length);
  known.set(file, size);
  return size;
}

/** Bytes of a file with gzip at its best. */
export const bytesWithGzip = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** The file in a folder that answers a path, as static hosts find it: `/a/` is `a/index.html`. */
export function fileOf(folder: string, path: string): string {
  const inside = decodeURIComponent(path).replace(/^\//, '');
  return `${folder}/${inside}${inside === '' || inside.endsWith('/') ? 'index.html' : ''}`;
}
