import * as messages from '#messages/describe';
import { cardText } from '../../geo/atlas/card-text';
import { languageOf } from '../../geo/atlas/languages';
import { isOutlook } from '../../geo/atlas/layer-traits';
import { layers } from '../../geo/atlas/layers';
import { LINE_KINDS } from '../../geo/atlas/schema/feature-kinds';
import type { Feature, FeatureId, Place } from '../../geo/atlas/schema/feature-schema';
import { VISIBLE_FROM } from '../../geo/drawing/presence';
import { formatEdtf, formatIsoDay, parseIsoDay } from '../../geo/time/dates';
import { type Citation, shortReference } from '../citations/citation-marks';
import { parseReference, withTypographicQuotes } from '../citations/source-reference';
import type { Story } from '../model/story';
import { type Storyboard, storyboardOf } from '../model/storyboard';
import { presenceRules, sceneAt, TRANSITION_END } from '../scene/scene';
import { glossaryTexts, type TermText } from './glossary';
import { type LocalName, type PersonCardText, personCardText } from './people';

/** What the card of a thing on the map says. */
export type FeatureCardText = {
  id: FeatureId;
  /** The name of the day. */
  title: string;
  /** The town, or both ends of a line, where the title does not say it. */
  where: string;
  local: LocalName[];
  /** Today’s name, where the town has since been renamed. */
  today: string;
  /** Names that the place bore in these years, with their dates. */
  names: string[];
  /** The layer’s title, and what the thing is within it. */
  layer: string;
  kind: string;
  dates: string;
  certainty: string;
  note: string;
  /** It goes beyond the article, or beyond its years. */
  beyond: 'context' | 'outlook' | null;
  sources: Citation[];
  /** Steps in which it can be seen, in reading order. */
  steps: { id: string; title: string }[];
};

/** How sure we are, and what that means in the drawing. */
function certaintyWords({ certainty, kind }: Feature): string {
  switch (certainty) {
    case 'documented':
      return messages.certaintyDocumented;
    case 'approximate':
      return messages.certaintyApproximate;
    case 'reported':
      return messages.certaintyReported;
    default:
      return LINE_KINDS.has(kind) ? messages.schematicLine : messages.schematicShape;
  }
}

function localNames(feature: Feature, place: Place | undefined, excluded: readonly string[]): LocalName[] {
  return feature.nameLocal
    .split(' / ')
    .map((text, nth) => ({ text, lang: languageOf(feature, place, text, nth) }))
    .filter(({ text }) => text && !excluded.includes(text));
}

/** Names that a place bore, each but the last with its end: its last day is often known less well. */
function namesOf({ namesOfDay = [] }: Feature): string[] {
  if (namesOfDay.length < 2) return [];
  return namesOfDay.map(({ name, from, to }, at) => {
    const last = at === namesOfDay.length - 1 || !to ? '..' : formatIsoDay(parseIsoDay(to) - 1);
    return `${name} ${formatEdtf(`${from ?? '..'}/${last}`)}`;
  });
}

function placeText(story: Story, feature: Feature, title: string): string {
  const { fromPlace, toPlace, place, state } = feature;
  const label = (id: string | undefined) => (id ? (story.places.get(id)?.label ?? '') : '');
  const [from, to] = [label(fromPlace), label(toPlace)];
  if (fromPlace) return from && to ? messages.fromTo({ from, to }) : from || to;
  const stateName = state ? story.features.find(({ ref }) => ref === state)?.name : '';
  const where = label(place) || stateName || '';
  return title.includes(where) ? '' : where;
}

/** Progress values at which a step’s scene is sampled. */
const SAMPLED_PROGRESS = Array.from({ length: 20 }, (_, at) => (at + 1) / 20);

const stepsByFeature = new WeakMap<Story, ReadonlyMap<FeatureId, number[]>>();

/** Steps, by their place in the story, in which each feature can be seen. */
function stepsShowing(story: Story): ReadonlyMap<FeatureId, number[]> {
  const known = stepsByFeature.get(story);
  if (known) return known;
  const board: Storyboard = storyboardOf(story);
  const seen = new Map<FeatureId, number[]>();
  for (const step of story.steps.keys()) {
    const now = new Set<FeatureId>();
    const listed = presenceRules(board, step);
    for (const progress of SAMPLED_PROGRESS) {
      const { presence } = sceneAt(board, { step, progress });
      for (const [id, value] of Object.entries(presence)) {
        if (value >= VISIBLE_FROM && (progress >= TRANSITION_END || listed.has(id))) now.add(id);
      }
    }
    for (const id of now) seen.set(id, [...(seen.get(id) ?? []), step]);
  }
  stepsByFeature.set(story, seen);
  return seen;
}

/** The card of a feature of the story. Throws a RangeError if there is no such feature. */
export function featureCardText(story: Story, id: FeatureId): FeatureCardText {
  const feature = story.features.find((row) => row.id === id);
  if (!feature) throw new RangeError(`the story has no feature "${id}"`);
  const place = feature.place ? story.places.get(feature.place) : undefined;
  const centre = story.places.get(feature.centres?.[0] ?? '');
  // rows of a town carry its name of the day with today’s in brackets; the map says the first
  const named = place && feature.name === place.name_en ? place.label : withTypographicQuotes(feature.name);
  const title = named.slice(0, 1).toUpperCase() + named.slice(1);
  const today = place?.today ?? '';
  return {
    id,
    title,
    where: placeText(story, feature, title),
    local: localNames(feature, place ?? centre, [title, today]),
    today: today === title ? '' : today,
    names: namesOf(feature),
    layer: layers[feature.layer].title,
    kind: cardText(feature),
    dates: feature.date === '../..' ? messages.throughout : formatEdtf(feature.date),
    certainty: certaintyWords(feature),
    note: withTypographicQuotes(feature.note ?? ''),
    beyond: feature.outlook || isOutlook(feature) ? 'outlook' : feature.context ? 'context' : null,
    sources: feature.sources.map(parseReference),
    steps: (stepsShowing(story).get(id) ?? []).flatMap((at) => {
      const step = story.steps[at];
      return step ? [{ id: step.id, title: step.title }] : [];
    }),
  };
}

/** Every card of a story, as one file for its reading page: the titles of steps are in the page. */
export type CardsFile = {
  features: Record<FeatureId, Omit<FeatureCardText, 'steps'> & { steps: string[] }>;
  people: Record<string, Omit<PersonCardText, 'steps'> & { steps: string[] }>;
  terms: Record<string, Omit<TermText, 'steps'> & { steps: string[] }>;
  /** Sources by key: in a few words, and as a full reference in HTML. */
  sources: Record<string, { short: string; html: string }>;
};

const stepIds = <CardWithSteps extends { steps: { id: string }[] }>(card: CardWithSteps) => ({
  ...card,
  steps: card.steps.map(({ id }) => id),
});

/** All cards, with the story’s sources as the citation processor sets them. */
export function cardTexts(story: Story, references: readonly { id: string; html: string }[]): CardsFile {
  const features = story.features.map(({ id }) => [id, stepIds(featureCardText(story, id))]);
  const people = story.people.map((person) => [person.id, stepIds(personCardText(story, person))]);
  return {
    features: Object.fromEntries(features),
    people: Object.fromEntries(people),
    terms: Object.fromEntries(glossaryTexts(story).map((term) => [term.id, stepIds(term)])),
    sources: Object.fromEntries(
      story.sources.map((source) => {
        const html = references.find(({ id }) => id === source.id)?.html ?? '';
        return [source.id, { short: shortReference(source), html }];
      }),
    ),
  };
}
