import { nearestName } from '../../geo/atlas/parse/did-you-mean';

/** Queries that mail programs and networks append to an address, and punctuation copied with it. */
const TRAILING_QUERY = /[?&#/;,\s].*$/s;
const EDGES = /^[^a-z0-9]+|[^a-z0-9]+$/g;

/**
 * The id, of some known ones, that one changed on its way is most likely meant to be: with other letters' case, with
 * punctuation or a tracking query behind it, or with a typing error. Null if none is close.
 */
export function closestId(written: string, known: readonly string[]): string | null {
  if (known.includes(written)) return written;
  const lowerCase = written.trim().toLowerCase();
  const cleaned = lowerCase.replace(EDGES, '').replace(TRAILING_QUERY, '').replace(EDGES, '');
  return [lowerCase, cleaned].find((id) => known.includes(id)) ?? nearestName(cleaned, known);
}

/** The words of a fragment such as `#tanks%29`, without its mark; as it stands if its encoding is broken. */
export function decodeFragment(hash: string): string {
  const words = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** Longest quotation of an unknown id in a message, characters. */
const MAX_QUOTED_LENGTH = 32;

/** Puts a text in quotation marks, shortened where it is long. */
export const quoteShortened = (written: string): string =>
  `“${written.length > MAX_QUOTED_LENGTH ? `${written.slice(0, MAX_QUOTED_LENGTH)}…` : written}”`;
