import { DATASET } from '../../app/_open-data/credits';
import { DATA_PATH } from '../../app/_open-data/data-package';
import { absoluteUrl } from '../../app/_site/urls/site-origin';
import * as language from '../../geo/language/site-language';
import { formatEdtf, formatIsoDay, parseEdtf } from '../../geo/time/dates';
import { shortReference } from '../../stories/citations/citation-marks';
import { parseReference, spellOutLocator } from '../../stories/citations/source-reference';
import type { Source } from '../../stories/model/story-schema';
import type { Row } from './table';

/**
 * Linked Places format 1.2.2: JSON-LD that is GeoJSON too, for gazetteers such as the World Historical Gazetteer
 * (github.com/LinkedPasts/linked-places-format).
 */
const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Our certainties in the words of the format. */
const CERTAINTY: Readonly<Record<string, string>> = {
  documented: 'certain',
  approximate: 'less-certain',
  reported: 'uncertain',
  schematic: 'uncertain',
};

type Moment = { in: string } | { earliest?: string; latest?: string };
type EdtfPoint = NonNullable<ReturnType<typeof parseEdtf>['start']>;

/** A point of an EDTF date: as it is where it is a day, a month or a year, otherwise by its first and last day. */
function momentOf({ precision, approximate, year, month, span }: EdtfPoint): Moment {
  const first = formatIsoDay(span.from);
  const isPlain = !approximate && ['day', 'month', 'year'].includes(precision);
  if (!isPlain) return { earliest: first, latest: formatIsoDay(span.to - 1) };
  if (precision === 'day') return { in: first };
  return { in: month === undefined ? String(year) : first.slice(0, 7) };
}

/** When something was, from its EDTF date: an open end is at the earliest, or the latest, where the other one is. */
export function whenOf(edtf: string, certainty: string | null) {
  const { start, end, interval } = parseEdtf(edtf);
  const from = start ? momentOf(start) : end && { latest: formatIsoDay(end.span.to - 1) };
  const to = end ? momentOf(end) : start && { earliest: formatIsoDay(start.span.to - 1) };
  const timespan = { start: from, ...(interval ? { end: to } : {}) };
  const sure = CERTAINTY[certainty ?? ''];
  return { timespans: [timespan], label: formatEdtf(edtf), ...(sure ? { certainty: sure } : {}) };
}

type Citation = { label: string; '@id'?: string };

/** Works with page or paragraph as the format has citations, with their address where they have one. */
function citationsOf(references: readonly string[], works: ReadonlyMap<string, Source>): Citation[] {
  return references.map((reference) => {
    const { key, locator } = parseReference(reference);
    const work = works.get(key);
    const where = locator ? `, ${spellOutLocator(locator)}` : '';
    return {
      label: (work ? shortReference(work) : key) + where,
      ...(typeof work?.URL === 'string' ? { '@id': work.URL } : {}),
    };
  });
}

/** Where the names of places stand: in the gazetteer itself, some after GeoNames. */
const GAZETTEER: Citation = { label: DATASET.name, '@id': absoluteUrl(DATA_PATH) };

/** Classes of places that are no towns, in the letters of the format: S a site, L an area, T an island. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ berlin_potsdamer: 'S', bem_ter: 'S', parliament_bp: 'S', radio_bp: 'S', belvedere: 'S' },
  ...{ zemun: 'S', house_of_ministries: 'S', porkkala: 'L', brioni: 'T' },
};

const classesOf = (place: Row): string[] => [CLASSES[String(place.id)] ?? 'P'];

const text = (cell: Row[string] | undefined): string | null => (typeof cell === 'string' ? cell : null);
const listOf = (cell: Row[string] | undefined): readonly string[] => (Array.isArray(cell) ? cell : []);

type Name = { toponym: string; lang?: string; citations?: Citation[]; when?: ReturnType<typeof whenOf> };

/** Names of which each stands once, with what any of them says of it. */
const eachOnce = (names: readonly Name[]): Name[] => [
  ...names
    .reduce((byName, name) => {
      const { toponym } = name;
      return byName.set(toponym, { ...name, ...byName.get(toponym) });
    }, new Map<string, Name>())
    .values(),
];

/** The names of a place, the English one first; `dated` are those that it bore, with their days. */
function namesOf(place: Row, dated: readonly Name[] = []): Name[] {
  return eachOnce([
    { toponym: String(place.label), lang: language.code, citations: [GAZETTEER] },
    ...[place.labelDe].flatMap((name) => (text(name) ? [{ toponym: String(name), lang: 'de' }] : [])),
    ...[place.nameLocal, place.today].flatMap((name) => (text(name) ? [{ toponym: String(name) }] : [])),
    ...dated,
  ]);
}

const pointOf = ({ lon, lat }: Row) => ({ type: 'Point', coordinates: [lon, lat] });

const collection = (features: readonly object[]): string =>
  `${JSON.stringify({ type: 'FeatureCollection', '@context': CONTEXT, features }, null, 1)}\n`;

/** A name of the day, `Stalinogród (1953-03-07/1956-12-10)`, with its days. */
function datedName(words: string): Name {
  const [, toponym = words, edtf = '../..'] = /^(.*) \((.*)\)$/.exec(words) ?? [];
  return edtf === '../..' ? { toponym } : { toponym, when: whenOf(edtf, null) };
}

/** Years of the atlas, in which it has the place: it says nothing of when the place began. */
const ATLAS_YEARS = '1945-07/1957-01';

/**
 * The places of the gazetteer as Linked Places. `namesOfDay` are the names that a place bore, each with its days in
 * brackets, by the place’s id.
 */
export function linkedPlaces(
  places: readonly Row[],
  namesOfDay: ReadonlyMap<string, readonly string[]>,
): string {
  return collection(
    places.map((place) => ({
      '@id': absoluteUrl(`/data/files/places/gazetteer.lpf.json#${place.id}`),
      type: 'Feature',
      properties: { title: place.label, fclasses: classesOf(place), country1953: place.country },
      when: whenOf(ATLAS_YEARS, null),
      names: namesOf(place, (namesOfDay.get(String(place.id)) ?? []).map(datedName)),
      geometry: pointOf(place),
    })),
  );
}

/** Something that happened, with the columns `id`, `date`, `certainty`, `sources`, `place`, `lon`, `lat` and its words. */
export type LinkedEvent = { row: Row; title: string; german: string | null; type: string };

/** Events at a place of the gazetteer as Linked Places; those at no place are left out. */
export function linkedEvents(
  events: readonly LinkedEvent[],
  places: readonly Row[],
  works: ReadonlyMap<string, Source>,
): string {
  const byId = new Map(places.map((place) => [place.id, place]));
  const features = events.flatMap(({ row, title, german, type }) => {
    const place = byId.get(row.place ?? null);
    if (!place || text(row.date) === null) return [];
    const [first, ...others] = namesOf(place);
    const citations = citationsOf(listOf(row.sources), works);
    return [
      {
        '@id': text(row.address) ?? absoluteUrl(`/data/files/stories/events.lpf.json#${row.id}`),
        type: 'Feature',
        properties: { title, titleDe: german, edtf: row.date, place: row.place, fclasses: classesOf(place) },
        when: whenOf(String(row.date), text(row.certainty)),
        names: [{ ...first, citations }, ...others],
        types: [{ label: type }],
        geometry: pointOf(place),
      },
    ];
  });
  return collection(features);
}
