import { nearestName } from '../../geo/atlas/parse/did-you-mean';

/** Queries that mail clients and networks append to a URL, and punctuation copied with it. */
const TRAILING_QUERY = /[?&#/;,\s].*$/s;
const EDGES = /^[^a-z0-9]+|[^a-z0-9]+$/g;

/**
 * The known id that a text most likely stands for, if it differs in case, has punctuation or a tracking query appended,
 * or is misspelt. Null if none is close.
 */
export function closestId(written: string, known: readonly string[]): string | null {
  if (known.includes(written)) return written;
  const lowerCase = written.trim().toLowerCase();
  const cleaned = lowerCase.replace(EDGES, '').replace(TRAILING_QUERY, '').replace(EDGES, '');
  return [lowerCase, cleaned].find((id) => known.includes(id)) ?? nearestName(cleaned, known);
}

/**
 * Position in `steps`, from 0, of the step with an id, or else of the one that had it before it was renamed or merged; -1
 * if there is none.
 */
export function stepPosition(
  id: string,
  steps: readonly { id: string; formerIds?: readonly string[] }[],
): number {
  const position = steps.findIndex((step) => step.id === id);
  return position === -1 ? steps.findIndex(({ formerIds }) => formerIds?.includes(id)) : position;
}

/** The decoded fragment, such as `#tanks%29`, without its `#`; unchanged if its encoding is broken. */
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

/** A text as a message quotes it: shortened where it is long. */
export const shortened = (written: string): string =>
  written.length > MAX_QUOTED_LENGTH ? `${written.slice(0, MAX_QUOTED_LENGTH)}…` : written;
