import { type Zippable, zipSync } from 'fflate';
import { type Files, sortByPath } from '../site/site-files';

/** Every file’s time, by the clock of whoever unpacks: the same input gives the same bytes. */
const TIME = new Date(2000, 0, 1);
const PACKED_ALREADY = /\.(?:woff2|png)$/;

/** A zip of files: in the order of their paths, with one time for all. */
export function zip(files: Files): Uint8Array {
  const entries = [...sortByPath(files)].map(([path, bytes]): [string, Zippable[string]] => [
    path,
    [bytes, { level: PACKED_ALREADY.test(path) ? 0 : 9, mtime: TIME }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
