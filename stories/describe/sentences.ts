import { geoDistance } from 'd3-geo';
import * as messages from '#messages/describe';
import * as layerMessages from '#messages/sentences';
import { isOutlook } from '../../geo/atlas/layer-traits';
import { layerTexts } from '../../geo/atlas/layers';
import type { Sentence, SentenceValues } from '../../geo/atlas/layers/sentence';
import { POWERS } from '../../geo/atlas/layers/shared/powers';
import { LINE_KINDS } from '../../geo/atlas/schema/feature-kinds';
import type { Feature, Place } from '../../geo/atlas/schema/feature-schema';
import { sentenceOf } from '../../geo/atlas/sentences';
import { type Inflected, inflected, joinInflected } from '../../geo/language/cases';
import { formatConjunction, formatDisjunction } from '../../geo/language/lists';
import { inSentence } from '../../geo/language/names';
import { formatNumber } from '../../geo/language/numbers';
import { formatEdtfInSentence, monthName } from '../../geo/time/dates';
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

const MONTHS = Array.from({ length: 12 }, (_, at) => monthName(at + 1)).join('|');
/** The date at the end of a name: it is said with the sentence. */
const DATE_AT_END = new RegExp(
  `(?:${layerMessages.beforeDate}) (?:\\d{1,2}\\.?(?:–\\d{1,2}\\.?)? )?(?:${MONTHS})(?: \\d{4})?$`,
);

const conjunctionOf = (items: readonly Inflected[]): Inflected => joinInflected(items, formatConjunction);

const countedPlaces = (items: readonly Inflected[]): Inflected =>
  joinInflected(items, (texts, grammaticalCase) => {
    const places = formatConjunction(texts);
    return texts.length < COUNTED_FROM
      ? places
      : messages.countedPlaces({ count: texts.length, places, grammaticalCase });
  });

const unique = (items: readonly (string | undefined)[]): string[] => [
  ...new Set(items.filter((item) => item !== undefined && item !== '') as string[]),
];

/** Kilometres in a straight line, as exactly as two towns’ middles allow. */
export function distanceWords(from: readonly [number, number], to: readonly [number, number]): string {
  const km = geoDistance([...from], [...to]) * EARTH_RADIUS_KM;
  const step = km < 10 ? 0.5 : km < 100 ? 5 : km < 1000 ? 10 : 50;
  return `${formatNumber(Math.round(km / step) * step)} km`;
}

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
function byState(names: readonly string[]): Inflected[] {
  const states = new Map<string, string[]>();
  for (const name of names) {
    const [state = '', area = ''] = name.replace(`${layerMessages.forcesIn} `, '').split(/:\s+/);
    states.set(state, [...(states.get(state) ?? []), ...(area ? [area] : [])]);
  }
  return [...states].map(([state, areas]) => {
    const { nominative, accusative, dative } = inSentence(state);
    const withAreas = (form: string) => (areas.length > 0 ? `${form} (${areas.join('; ')})` : form);
    return inflected(withAreas(nominative), withAreas(accusative), withAreas(dative));
  });
}

/** Names that a step has for places, where the gazetteer’s would say too little. */
export type PlaceNames = Readonly<Record<string, string>>;

/** What the data give to the sentence for some things. */
function sentenceValues(story: Story, features: readonly Feature[], names: PlaceNames): SentenceValues {
  const placeOf = (id: string | undefined): Place | undefined => (id ? story.places.get(id) : undefined);
  const labels = (pick: (feature: Feature) => string | undefined) =>
    unique(features.map((feature) => names[pick(feature) ?? ''] ?? placeOf(pick(feature))?.label)).map(
      inSentence,
    );
  const named = (name: string) => withTypographicQuotes(name).replace(DATE_AT_END, '');
  const called = unique(features.map(({ name }) => named(name)));
  const [first] = features;
  const [person = '', post = ''] = called[0]?.split(', ') ?? [];
  const states = unique(
    features
      .flatMap(({ state, states }) => [state, ...(states ?? [])])
      .map((ref) => story.features.find((feature) => ref && feature.ref === ref)?.name),
  ).map(inSentence);
  const [from, to] = [placeOf(first?.fromPlace), placeOf(first?.toPlace)];
  return {
    names: conjunctionOf(called.map(inSentence)),
    items: called.join('; '),
    either: joinInflected(states, formatDisjunction),
    labels: formatConjunction(
      unique(features.map(({ label, name }) => withTypographicQuotes(label ?? name))),
    ),
    places: countedPlaces(labels(({ place }) => place)),
    posts: formatConjunction(byUnit(called)),
    areas: conjunctionOf(byState(called)),
    states: conjunctionOf(states),
    from: conjunctionOf(labels(({ fromPlace }) => fromPlace)),
    to: conjunctionOf(labels(({ toPlace }) => toPlace)),
    lands: first?.lands ?? '',
    power: POWERS.find(({ id }) => first?.id.endsWith(`-${id}`))?.id ?? '',
    person,
    post,
    km: from && to ? distanceWords([from.lon, from.lat], [to.lon, to.lat]) : '',
    count: features.length,
  };
}

/** The date of what stands in all years. */
const THROUGHOUT = '../..';

const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** When it is, begins or ends, in the precision of the data; nothing where it stands throughout. */
function dateWords(sentence: Sentence, feature: Feature, manner: StatementKind): string {
  if (sentence.undated) return '';
  const { date, thinning, certainty } = feature;
  const [start = '', end = start] = date.split('/');
  const begins = manner === 'begins' && (sentence.begins !== undefined || end === '..');
  if (begins) return formatEdtfInSentence(start);
  if (manner !== 'ends')
    return date === THROUGHOUT ? '' : formatEdtfInSentence(date, isOutlook(feature) ? 'from' : 'since');
  if (thinning) return formatEdtfInSentence(`${thinning.from}/${dayBefore(thinning.to)}`);
  const ended = formatEdtfInSentence(end);
  return certainty === 'approximate' && sentence.after ? messages.byDate({ date: ended }) : ended;
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
  const says = sentence[manner] ?? sentence.is;
  const text = typeof says === 'string' ? says : says(sentenceValues(story, features, names));
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
  const groups: (Group & { together: unknown[] })[] = [];
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
    ];
    const group = groups.find((known) => known.together.every((part, at) => part === together[at]));
    if (group) group.features.push(feature);
    else groups.push({ sentence, manner, outlook, features: [feature], together });
  }
  return [...new Set(groups.map((group) => written(story, group, names)))];
}
