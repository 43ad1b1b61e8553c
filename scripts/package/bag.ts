import { createHash } from 'node:crypto';
import { encodeText, type Files, sortByPath } from '../site/site-files';

/** Elements of bag-info.txt, each a line, in their order. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

const ALGORITHM = 'sha512';

const checksumOf = (bytes: Uint8Array): string => createHash(ALGORITHM).update(bytes).digest('hex');

/** A manifest of files: a line for each, in the order of their paths, in which the few characters are escaped that RFC 8493 names. */
const manifestOf = (files: Files): string =>
  [...sortByPath(files)]
    .map(([path, bytes]) => `${checksumOf(bytes)}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`)
    .join('');

/**
 * Packs files as a bag by BagIt 1.0 (RFC 8493): the files in `data/`, with SHA-512 checksums of all, and how many and how
 * large they are. `info` says what it is; equal files and info give equal bytes.
 */
export function bagOf(payload: Files, info: BagInfo): Files {
  const data = sortByPath([...payload].map(([path, bytes]) => [`data/${path}`, bytes]));
  const bytes = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
  const lines = [...info, ['Payload-Oxum', `${bytes}.${payload.size}`]];
  const tags: Files = new Map([
    ['bag-info.txt', encodeText(lines.map(([label, value]) => `${label}: ${value}\n`).join(''))],
    ['bagit.txt', encodeText('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [`manifest-${ALGORITHM}.txt`, encodeText(manifestOf(data))],
  ]);
  return sortByPath([...data, ...tags, [`tagmanifest-${ALGORITHM}.txt`, encodeText(manifestOf(tags))]]);
}
