import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, positionAt } from './problem';

/** Bytes; texts of authors have a tenth of that. A larger file is one that got there by mistake. */
const MAX_BYTES = 2_000_000;

const START = { line: 1, column: 1 };

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes.length > 1 &&
    (bytes[0] === 0) !== (bytes[1] === 0) &&
    bytes.filter((byte) => byte === 0).length > bytes.length / 4);

type Decoded = { text: string } | { message: string; line: number; column: number };

function decode(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) return { ...START, message: 'is encoded in UTF-16: save it as UTF-8' };
  if (bytes.includes(0)) return { ...START, message: 'is no text: it has bytes that no text has' };
  try {
    // the decoder removes a byte order mark
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    // what cannot be decoded becomes U+FFFD
    const [before = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\ufffd');
    const byte = bytes[new TextEncoder().encode(before).length] ?? 0;
    const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
    const message = `is not encoded in UTF-8 but, it seems, in Latin-1 or Windows-1252 (“${letter}” is one byte here): save it as UTF-8`;
    const lines = before.replace(/\r\n?/g, '\n');
    return { ...positionAt(lines, lines.length), message };
  }
}

/** Reading again and again what has not changed costs most of a test’s time. */
const cache = new Map<string, { stamp: string; decoded: Decoded }>();

/**
 * Reads a text that an author wrote, `file` under `root`, in UTF-8 with or without a byte order mark, with its lines
 * ended by `\n` whatever ends them in the file. Null, and a problem in `problems`, if there is no such file, if it is
 * in another encoding, or if it is larger than two megabytes.
 */
export function readText(root: string, file: string, problems: Problem[]): string | null {
  const report = (message: string, position = START) => {
    problems.push({ file, ...position, message });
    return null;
  };
  const path = join(root, file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return report('there is no such file');
  if (!stat.isFile()) return report('is a folder, where a file is needed');
  if (stat.size > MAX_BYTES) return report(`has ${(stat.size / 1e6).toFixed(1)} MB: a text has 2 MB at most`);
  const stamp = `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  const cached = cache.get(path);
  const decoded = cached?.stamp === stamp ? cached.decoded : decode(readFileSync(path));
  if (cached?.stamp !== stamp && cache.size < 500) cache.set(path, { stamp, decoded });
  return 'text' in decoded ? decoded.text : report(decoded.message, decoded);
}
