import { geoDistance } from 'd3-geo';
import * as messages from '#messages/describe';
import * as language from '#messages/language';
import { isOutlook } from '../../geo/atlas/layer-traits';
import { layerTexts } from '../../geo/atlas/layers';
import type { Sentence } from '../../geo/atlas/layers/sentence';
import { LINE_KINDS } from '../../geo/atlas/schema/feature-kinds';
import type { Feature, Place } from '../../geo/atlas/schema/feature-schema';
import { sentenceOf } from '../../geo/atlas/sentences';
import { inLowerCase } from '../../geo/language/capitals';
import { formatConjunction, formatDisjunction } from '../../geo/language/lists';
import { formatEdtf } from '../../geo/time/dates';
import { withTypographicQuotes } from '../citations/source-reference';
import type { Story } from '../model/story';

/** Kind of a statement about a feature: that it exists, begins or ends. */
type StatementKind = keyof Pick<Sentence, 'is' | 'begins' | 'ends'>;

/** A feature and the kind of statement about it; `outlook` marks what lies beyond the article. */
export type Statement = { feature: Feature; manner: StatementKind; outlook?: boolean };

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
/** Number of items from which a list begins with their count. */
const COUNTED_FROM = 4;

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** The date at the end of a name: it is said with the sentence. */
const DATE_AT_END = new RegExp(`(?:,| on) (?:\\d{1,2}(?:–\\d{1,2})? )?(?:${MONTHS})(?: \\d{4})?$`);

function countedPlaces(items: readonly string[]): string {
  const places = formatConjunction(items);
  return items.length < COUNTED_FROM ? places : messages.countedPlaces({ count: items.length, places });
}

const unique = (items: readonly (string | undefined)[]): string[] => [
  ...new Set(items.filter((item) => item !== undefined && item !== '') as string[]),
];

/** Kilometres in a straight line, as exactly as two towns’ middles allow. */
export function distanceWords(from: readonly [number, number], to: readonly [number, number]): string {
  const km = geoDistance([...from], [...to]) * EARTH_RADIUS_KM;
  const step = km < 10 ? 0.5 : km < 100 ? 5 : km < 1000 ? 10 : 50;
  return `${(Math.round(km / step) * step).toLocaleString(language.tag)} km`;
}

/** Names that a sentence gives an article. */
const WITH_ARTICLE = /^(?:Soviet Union|Netherlands|United Kingdom|House of|Upper )/;

/** A name as it stands within a sentence: ‘the Soviet Union’. */
export const inSentence = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name);

/** Things by what stands behind the colon of their name: `A: x`, `B: x` → ‘A and B (x)’. */
function byUnit(names: readonly string[]): string[] {
  const units = new Map<string, string[]>();
  for (const name of names) {
    const [place = '', unit = ''] = name.replace(/ \((.*?)\)/, '/$1').split(/:\s+/);
    units.set(unit, [...(units.get(unit) ?? []), place]);
  }
  return [...units].flatMap(([unit, places]) => (unit ? [`${formatConjunction(places)} (${unit})`] : places));
}

/** Areas of one state together: `Soviet forces in Romania: Banat`, `…: Dobruja` → ‘Romania (Banat; Dobruja)’. */
function byState(names: readonly string[]): string[] {
  const states = new Map<string, string[]>();
  for (const name of names) {
    const [state = '', area = ''] = name.replace(/^\S+ forces in /, '').split(/:\s+/);
    states.set(state, [...(states.get(state) ?? []), ...(area ? [area] : [])]);
  }
  return [...states].map(([state, areas]) => (areas.length > 0 ? `${state} (${areas.join('; ')})` : state));
}

/** Names that a step has for places, where the gazetteer’s would say too little. */
export type PlaceNames = Readonly<Record<string, string>>;

/** Texts for the placeholders in a sentence’s braces. */
function placeholderTexts(
  story: Story,
  features: readonly Feature[],
  names: PlaceNames,
): Record<string, () => string> {
  const placeOf = (id: string | undefined): Place | undefined => (id ? story.places.get(id) : undefined);
  const labels = (pick: (feature: Feature) => string | undefined) =>
    unique(features.map((feature) => names[pick(feature) ?? ''] ?? placeOf(pick(feature))?.label)).map(
      inSentence,
    );
  const named = (name: string) => withTypographicQuotes(name).replace(DATE_AT_END, '');
  const called = unique(features.map(({ name }) => named(name)));
  const [first] = features;
  const [person = '', post = ''] = called[0]?.split(', ') ?? [];
  const stateNames = unique(
    features
      .flatMap(({ state, states }) => [state, ...(states ?? [])])
      .map((ref) => story.features.find((feature) => ref && feature.ref === ref)?.name),
  );
  const distance = () => {
    const [from, to] = [placeOf(first?.fromPlace), placeOf(first?.toPlace)];
    return from && to ? distanceWords([from.lon, from.lat], [to.lon, to.lat]) : '';
  };
  return {
    names: () => formatConjunction(called.map(inSentence)),
    items: () => called.join('; '),
    either: () => formatDisjunction(stateNames.map(inSentence)),
    labels: () =>
      formatConjunction(unique(features.map(({ label, name }) => withTypographicQuotes(label ?? name)))),
    places: () => countedPlaces(labels(({ place }) => place)),
    posts: () => formatConjunction(byUnit(called)),
    areas: () => formatConjunction(byState(called)),
    states: () => formatConjunction(stateNames.map(inSentence)),
    from: () => formatConjunction(labels(({ fromPlace }) => fromPlace)),
    to: () => formatConjunction(labels(({ toPlace }) => toPlace)),
    lands: () => first?.lands ?? '',
    power: () => (first?.name ?? '').replace(/ zone$/, ''),
    person: () => person,
    post: () => post,
    km: distance,
  };
}

/** ‘4 August to 19 September 1955’ for a span, as a sentence goes on. */
const dateInSentence = (edtf: string): string =>
  formatEdtf(edtf)
    .replace(/^(.+?) – (.+)$/, (_, from: string, to: string) => messages.fromTo({ from, to }))
    .replace(/Spring|Summer|Autumn|Winter/g, inLowerCase);

const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** When it is, begins or ends, in the precision of the data; nothing where it stands throughout. */
function dateWords(sentence: Sentence, feature: Feature, manner: StatementKind): string {
  if (sentence.undated) return '';
  const { date, thinning, certainty } = feature;
  const [start = '', end = start] = date.split('/');
  const begins = manner === 'begins' && (sentence.begins !== undefined || end === '..');
  if (begins) return dateInSentence(start);
  if (manner !== 'ends') {
    const words = dateInSentence(date);
    if (words === 'throughout') return '';
    return isOutlook(feature) ? words : words.replace(/^from /, 'since ');
  }
  if (thinning) return dateInSentence(`${thinning.from}/${dayBefore(thinning.to)}`);
  return certainty === 'approximate' && sentence.after
    ? messages.byDate({ date: dateInSentence(end) })
    : dateInSentence(end);
}

/** How a doubt is said with the words; what is documented needs none, nor does an end whose beginning is doubtful. */
function doubtWords(
  { saysCertainty }: Sentence,
  { certainty, kind, layer }: Feature,
  manner: StatementKind,
): string {
  if (saysCertainty || manner === 'ends') return '';
  if (certainty === 'reported') return `, ${messages.doubtReported}`;
  if (certainty === 'approximate' && kind === 'headquarters') return `, ${messages.doubtPlaced}`;
  const drawn = LINE_KINDS.has(kind) || layerTexts[layer].schematic;
  return certainty === 'schematic' && drawn ? ` ${messages.doubtSchematic}` : '';
}

type Group = { sentence: Sentence; manner: StatementKind; outlook: boolean; features: Feature[] };

function written(story: Story, { sentence, manner, outlook, features }: Group, names: PlaceNames): string {
  const values = placeholderTexts(story, features, names);
  const several = features.length > 1;
  const text = (sentence[manner] ?? sentence.is)
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, one: string, many: string) => (several ? many : one))
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.() ?? '');
  const [first] = features as [Feature];
  const dates = dateWords(sentence, first, manner);
  const sentenceText = outlook ? messages.beyondArticle({ text }) : text;
  const capital = sentenceText.slice(0, 1).toUpperCase() + sentenceText.slice(1);
  const { after = '' } = sentence;
  return `${capital}${dates && `, ${dates}`}${doubtWords(sentence, first, manner)}${after}.`;
}

/** Whether a feature has a sentence for an event: one without a sentence for its end is not said to have ended. */
export function hasSentence({ feature, manner }: Statement): boolean {
  const sentence = sentenceOf(feature);
  return sentence !== null && (manner !== 'ends' || sentence.ends !== undefined);
}

/**
 * Sentences for things: those that say themselves alike, with the same dates and doubt, stand together, in the order
 * in which they come. What has no words for its beginning is said to be there. `names` are the step’s own for places.
 */
export function writeSentences(
  story: Story,
  statements: readonly Statement[],
  names: PlaceNames = {},
): string[] {
  const groups = new Map<string, Group>();
  for (const statement of statements.filter(hasSentence)) {
    const { feature, manner, outlook = false } = statement;
    const sentence = sentenceOf(feature);
    if (!sentence) continue;
    const together = [
      sentence[manner] ?? sentence.is,
      dateWords(sentence, feature, manner),
      doubtWords(sentence, feature, manner),
      sentence.separate ? feature.id : '',
      outlook,
    ].join('|');
    const group = groups.get(together) ?? { sentence, manner, outlook, features: [] };
    group.features.push(feature);
    groups.set(together, group);
  }
  return [...new Set([...groups.values()].map((group) => written(story, group, names)))];
}
