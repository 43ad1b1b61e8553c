import { nearestName } from '../../geo/atlas/parse/did-you-mean';
import type { Feature, Place } from '../../geo/atlas/schema/feature-schema';
import { formatEdtf } from '../../geo/time/dates';

/** Lower case, without accents, so that `plzen` finds Plzeň. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const textOf = ({ id, layer, name, nameLocal, label, place, state, ref }: Feature): string =>
  plain([id, layer, name, nameLocal, label, place, state, ref].filter(Boolean).join(' '));

/** Features whose id, layer, name, town or state has all the words, in the order of the map’s files. */
export function findFeatures(features: readonly Feature[], words: readonly string[]): Feature[] {
  const queryWords = words.flatMap(wordsIn);
  return features.filter((feature) => {
    const text = textOf(feature);
    return queryWords.every((word) => text.includes(word));
  });
}

/** Places of the gazetteer whose id or names have all the words. */
export function findPlaces(places: Iterable<Place>, words: readonly string[]): Place[] {
  const queryWords = words.flatMap(wordsIn);
  return [...places].filter(({ id, name_en, name_local, label, today }) => {
    const text = plain([id, name_en, name_local, label, today].join(' '));
    return queryWords.every((word) => text.includes(word));
  });
}

/** The words with those that nothing has replaced by the nearest that something has; null if there are none. */
export function nearestWords(features: readonly Feature[], words: readonly string[]): string[] | null {
  const known = new Set(features.flatMap((feature) => wordsIn(textOf(feature))));
  const nearest = words.flatMap(wordsIn).map((word) => {
    const isKnown = [...known].some((candidate) => candidate.includes(word));
    return isKnown ? word : nearestName(word, known);
  });
  const found = nearest.filter((word) => word !== null);
  return found.length === nearest.length && found.join() !== words.flatMap(wordsIn).join() ? found : null;
}

/** What the map has, for people: a feature in three lines, under its layer. */
export function describeFeatures(features: readonly Feature[]): string {
  const layers = [...new Set(features.map(({ layer }) => layer))];
  return layers
    .map((layer) => {
      const rows = features
        .filter((feature) => feature.layer === layer)
        .map(({ id, name, date, certainty, sources, place, exploreOnly }) =>
          [
            `  ${id}`,
            `      ${name}${place ? `, at ${place}` : ''}${exploreOnly ? ' (for exploring alone: no step shows it)' : ''}`,
            `      ${formatEdtf(date)}; ${certainty}; ${sources.join(', ')}`,
          ].join('\n'),
        );
      return [`layer ${layer}`, ...rows].join('\n');
    })
    .join('\n\n');
}

/** Places, for people: ids that frames and fields of steps take. */
export const describePlaces = (places: readonly Place[]): string =>
  places
    .map(
      ({ id, label, name_local, lon, lat }) =>
        `  ${id}: ${label}${name_local && name_local !== label ? ` (${name_local})` : ''}, [${lon}, ${lat}]`,
    )
    .join('\n');
