import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files by their path in a folder, without a leading slash, sorted by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A built site, and the base path it was built for, such as `/courses/map`; empty for one at the root. */
export type Site = { files: Files; base: string };

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Text of a file. Throws if there is no such file. */
export function decodeFile(files: Files, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`there is no file ${path}`);
  return decoder.decode(bytes);
}

export const encodeText = (text: string): Uint8Array => encoder.encode(text);

export const sortByPath = (files: Iterable<readonly [string, Uint8Array]>): Files =>
  new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));

function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return sortByPath(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
}

/** Base path from which the pages load their scripts. Throws if the home page has none. */
function basePathOf(files: Files): string {
  const match = /<script src="([^"]*)\/_next\//.exec(decodeFile(files, 'index.html'));
  if (!match) throw new Error('the home page of the built site has no scripts of its own');
  return match[1] ?? '';
}

/** Reads a built site from its folder, such as `out`. */
export function readSite(folder: string): Site {
  const files = readFolder(folder);
  return { files, base: basePathOf(files) };
}
