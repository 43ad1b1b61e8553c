import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Kinds of files in the tables of bytes. */
export const FILE_KINDS = ['HTML', 'scripts', 'styles', 'fonts', 'map data', 'pictures', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const KIND_BY_EXTENSION: Record<string, FileKind> = {
  '.html': 'HTML',
  '.js': 'scripts',
  '.mjs': 'scripts',
  '.css': 'styles',
  '.woff2': 'fonts',
  '.svg': 'pictures',
  '.png': 'pictures',
};

/** Formats that are compressed already: hosts send such files unchanged. */
const PRECOMPRESSED = new Set(['.woff2', '.png', '.jpg', '.webp', '.avif', '.zip']);

/** The kind of a file, by its path in the site. */
export function fileKindOf(path: string): FileKind {
  if (/(^|\/)geo\//.test(path)) return 'map data';
  return KIND_BY_EXTENSION[extname(path)] ?? 'other';
}

export const isPrecompressed = (path: string): boolean => PRECOMPRESSED.has(extname(path));

/** Brotli’s best quality, which hosts use that compress each file once. */
export const BEST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const cachedSizes = new Map<string, number>();

/** Bytes of a file as a host sends it, with Brotli unless it is compressed already. Throws if there is no such file. */
export function transferSize(file: string): number {
  const size =
    cachedSizes.get(file) ??
    (isPrecompressed(file)
      ? readFileSync(file).length
      : brotliCompressSync(readFileSync(file), BEST_BROTLI).length);
  cachedSizes.set(file, size);
  return size;
}

/** Bytes of a file with gzip’s best quality. */
export const gzipSize = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** Path of the file in a folder that a static host sends for a URL path: `a/index.html` for `/a/`. */
export function servedFileOf(folder: string, path: string): string {
  const relativePath = decodeURIComponent(path).replace(/^\//, '');
  return `${folder}/${relativePath}${relativePath === '' || relativePath.endsWith('/') ? 'index.html' : ''}`;
}
