import { nearestName } from '../../geo/atlas/did-you-mean';

/** What mail programs, chats and networks put behind an address, and what of a sentence sticks to it. */
const APPENDED = /[?&#/;,\s].*$/s;
const EDGES = /^[^a-z0-9]+|[^a-z0-9]+$/g;

/**
 * The id, of some known ones, that one changed on its way is most likely meant to be: with other letters' case, with
 * punctuation or a tracking query behind it, or with a slip of the pen. Null if none is near.
 */
export function intendedId(written: string, known: readonly string[]): string | null {
  if (known.includes(written)) return written;
  const plain = written.trim().toLowerCase();
  const cleaned = plain.replace(EDGES, '').replace(APPENDED, '').replace(EDGES, '');
  return [plain, cleaned].find((id) => known.includes(id)) ?? nearestName(cleaned, known);
}

/** The words of a fragment such as `#tanks%29`, without its mark; as it stands if its encoding is broken. */
export function fragmentWords(hash: string): string {
  const words = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** Characters of an unknown name that a sentence repeats. */
const QUOTED = 32;

/** Something that was written, in quotation marks, shortened where it is long. */
export const quoted = (written: string): string =>
  `“${written.length > QUOTED ? `${written.slice(0, QUOTED)}…` : written}”`;
