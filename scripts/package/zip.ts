import { type Zippable, zipSync } from 'fflate';
import { type Files, sortByPath } from '../site/site-files';

/** Time of every file, in the local time of whoever unpacks it: equal files give equal bytes. */
const TIME = new Date(2000, 0, 1);
const PACKED_ALREADY = /\.(?:woff2|png)$/;

/** Zips files, sorted by path, all with the same time. */
export function zip(files: Files): Uint8Array {
  const entries = [...sortByPath(files)].map(([path, bytes]): [string, Zippable[string]] => [
    path,
    [bytes, { level: PACKED_ALREADY.test(path) ? 0 : 9, mtime: TIME }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
