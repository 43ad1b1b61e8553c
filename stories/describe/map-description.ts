import * as messages from '#messages/describe';
import { isOrienting, isOutlook } from '../../geo/atlas/layer-traits';
import { type LayerId, layerTexts } from '../../geo/atlas/layers';
import type { Feature, FeatureId } from '../../geo/atlas/schema/feature-schema';
import { nameInSentence, sentenceOf } from '../../geo/atlas/sentences';
import { AFTERGLOW, VISIBLE_FROM } from '../../geo/drawing/presence';
import type { Inflected } from '../../geo/language/cases';
import { formatConjunction } from '../../geo/language/lists';
import { inSentence } from '../../geo/language/names';
import { type DayNumber, edtfSpan, parseEdtf, parseIsoDay } from '../../geo/time/dates';
import type { Story } from '../model/story';
import { type Storyboard, storyboardOf } from '../model/storyboard';
import { sceneAt, storyLabels } from '../scene/scene';
import { describeTable } from './moscow-table';
import { distanceWords, hasSentence, type PlaceNames, type Statement, writeSentences } from './sentences';

/** A step’s map in words. */
export type StepDescription = {
  /** The states within the bounds, and the bounds’ width. */
  extent: string;
  /** What has begun or ended since the step before arrived. */
  changed: string[];
  /** What is older but was not on the map before. */
  added: string[];
  /** What was on the map before, and still is. */
  still: string[];
  /** What the step’s small maps show, in their order; empty where it has none. */
  compared: string[];
  /** What the map no longer shows, though nothing is said to have ended; empty if there is nothing. */
  removed: string;
  /** The Moscow table; empty where the step has none. */
  table: string[];
};

/** Presence from which a feature counts as present; an afterglow lies below it. */
const PRESENT_FROM = AFTERGLOW + 0.01;
/** Progress values at which a step’s scene is sampled: by then nothing of the step before is left. */
const SAMPLED_PROGRESS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** Up to this many states are named one by one; of more, the first and the last. */
const NAMED_ONE_BY_ONE = 9;

const boards = new WeakMap<Story, Storyboard>();

function boardOf(story: Story): Storyboard {
  const board = boards.get(story) ?? storyboardOf(story);
  boards.set(story, board);
  return board;
}

/** Things that a step’s map shows at some progress, in the order of the story’s rows; towns and states too. */
function featuresAt(
  story: Story,
  step: number,
  samples: readonly number[],
  least = PRESENT_FROM,
): Set<FeatureId> {
  const there = new Set<FeatureId>();
  if (step < 0) return there;
  for (const progress of samples) {
    const { presence } = sceneAt(boardOf(story), { step, progress });
    for (const [id, value] of Object.entries(presence)) if (value >= least) there.add(id);
  }
  return there;
}

/** Whether a feature is described; features of every map are not. */
const isDescribed = (feature: Feature): boolean => !isOrienting(feature);

/** All features that a step’s map shows, towns after events, without the states, which the extent names. */
export function featuresInStep(story: Story, step: number): Feature[] {
  const there = featuresAt(story, step, SAMPLED_PROGRESS);
  const shown = story.features.filter(({ id, ref }) => there.has(id) && ref === undefined);
  return [...shown.filter(isDescribed), ...shown.filter((feature) => !isDescribed(feature))];
}

/** Where a step’s picture is, if no state is named in it: the town of its focus; empty without one. */
function nearTown(board: Storyboard, step: number): Inflected | '' {
  const { focus = '', names = {} } = board.steps[step] ?? {};
  const place = board.features.find(({ id }) => id === focus)?.place ?? focus;
  const name = names[place] ?? board.places[place]?.label;
  return name ? inSentence(name) : '';
}

/** The width of a step’s bounds along their middle, and the states that are named in it. */
function describeExtent(story: Story, step: number): string {
  const board = boardOf(story);
  const { labels } = sceneAt(board, { step, progress: 1 });
  const states = storyLabels(board)
    .filter(({ id, style, side }) => style === 'state' && side.wide !== 'none' && (labels[id] ?? 0) > 0.5)
    .sort((a, b) => a.at[0] - b.at[0])
    // a name may be shortened or divided on the map, and stand elsewhere in small windows
    .map(({ text, state }) => board.names.states[state ?? '']?.name ?? text);
  const [west, south, east, north] = board.steps[step]?.bounds.wide ?? [0, 0, 0, 0];
  const middle = (south + north) / 2;
  const width = distanceWords([west, middle], [east, middle]);
  const names = [...new Set(states)].map(inSentence);
  const locator = board.names.states[board.steps[step]?.locator ?? '']?.name;
  if (names.length < 2) {
    const [town, state] = [nearTown(board, step), locator ? inSentence(locator) : ''];
    return messages.frame({
      width,
      town,
      state,
      hasTown: String(town !== ''),
      hasState: String(state !== ''),
    });
  }
  if (names.length <= NAMED_ONE_BY_ONE)
    return messages.frameNaming({ width, states: formatConjunction(names.map(String)) });
  const [farWest = '', farEast = ''] = [names[0], names.at(-1)];
  return messages.frameNamingMany({ width, count: names.length, west: farWest, east: farEast });
}

/** The row of a state before this one, if it says the same level: the story turns to the state, its level stays. */
const unchangedBefore = (feature: Feature, features: readonly Feature[]): Feature | undefined =>
  feature.state && feature.level
    ? features.find(
        (row) =>
          row.layer === feature.layer &&
          row.state === feature.state &&
          row.level === feature.level &&
          row.to !== null &&
          row.to === feature.from,
      )
    : undefined;

/** A feature with the date from which its level has been the same. */
function sinceItIsSo(feature: Feature, features: readonly Feature[]): Feature {
  const before = unchangedBefore(feature, features);
  if (!before) return feature;
  const [start = '..'] = before.date.split('/');
  const [, end = '..'] = feature.date.split('/');
  return { ...feature, date: `${start}/${end}` };
}

type VisibleFeatures = { before: ReadonlySet<FeatureId>; now: ReadonlySet<FeatureId> };

/** First day of a date’s last point; infinite where it is open. */
function endDay(date: string): DayNumber {
  const { start, end, interval } = parseEdtf(date);
  return (interval ? end : start)?.span.from ?? Number.POSITIVE_INFINITY;
}

/** What happened to a thing in a span of days that a reader of the step can see; null if nothing did. */
function changeOf(
  feature: Feature,
  { before, now }: VisibleFeatures,
  { from, to }: { from: DayNumber; to: DayNumber },
): { manner: Statement['manner']; day: DayNumber } | null {
  const starts = feature.from === null ? null : parseIsoDay(feature.from);
  const seen = now.has(feature.id);
  if (seen && !before.has(feature.id) && starts !== null && starts >= from && starts <= to) {
    // what is known by its month comes after what is known by its day
    const { start } = parseEdtf(feature.date);
    return { manner: 'begins', day: (start?.span.to ?? starts + 1) - 1 };
  }
  const ends = feature.to === null ? null : endDay(feature.date);
  if ((seen || before.has(feature.id)) && ends !== null && ends > from && ends <= to) {
    return { manner: 'ends', day: feature.thinning ? parseIsoDay(feature.thinning.from) : ends };
  }
  return null;
}

/** Badges that a step swells, notches or strikes out: who gains by it, who loses, whose office has gone to another. */
function describePlates(story: Story, step: number): string[] {
  return Object.entries(story.steps[step]?.plates ?? {}).map(([id, { as }]) => {
    const [person = ''] = story.features.find((feature) => feature.id === id)?.name.split(', ') ?? [];
    if (as === 'struck') return messages.isStruckOut({ person });
    return as === 'swollen' ? messages.gainsPower({ person }) : messages.isWeakened({ person });
  });
}

/** Days of a step: from where the one before ended, or from its own date if that begins earlier. */
function daysOfStep(story: Story, step: number): { from: DayNumber; to: DayNumber } {
  const days = boardOf(story).steps[step]?.days ?? [];
  const own = edtfSpan(parseEdtf(story.steps[step]?.date ?? '..')).from;
  return { from: Math.min(days[0]?.[1] ?? 0, own), to: days.at(-1)?.[1] ?? 0 };
}

/** Ids of what a step shows by a window of its own, whatever their dates. */
const featuresWithWindow = (story: Story, step: number): ReadonlySet<FeatureId> =>
  new Set(
    story.steps[step]?.show.flatMap(({ presence, features }) =>
      presence !== 'date' && features !== 'all' ? features : [],
    ),
  );

/** A step’s own names for places; notes that stand in a name’s stead, such as a date, are no names. */
const placeNamesOf = (story: Story, step: number): PlaceNames =>
  Object.fromEntries(
    Object.entries(story.steps[step]?.names ?? {}).filter(([, name]) => /^\p{L}[\p{L} .-]*$/u.test(name)),
  );

/** First day of the outlook among what a step shows; infinite where it shows none. */
const outlookFrom = (story: Story, now: ReadonlySet<FeatureId>): DayNumber =>
  Math.min(
    ...story.features
      .filter((feature) => isOutlook(feature) && now.has(feature.id))
      .map(({ from }) => (from ? parseIsoDay(from) : Number.POSITIVE_INFINITY)),
  );

const joinLayerTexts = (layers: ReadonlySet<LayerId>): string =>
  [...layers].flatMap((layer) => nameInSentence(layer) ?? []).join('; ');

/** What is to be said of a step’s map, sorted by how it is said. */
type SortedStatements = {
  changed: (Statement & { day: DayNumber })[];
  added: Statement[];
  still: Statement[];
  /** Layers of what is no longer there. */
  removed: Set<LayerId>;
};

/** Sorts everything that a step’s map shows, or the one before it showed, by what has become of it. */
function sortStatements(
  story: Story,
  step: number,
  shown: VisibleFeatures & { arrived: ReadonlySet<FeatureId> },
): SortedStatements {
  const { before, now, arrived } = shown;
  const span = daysOfStep(story, step);
  const authored = featuresWithWindow(story, step);
  const beyond = outlookFrom(story, now);
  const result: SortedStatements = { changed: [], added: [], still: [], removed: new Set() };
  for (const row of story.features.filter(isDescribed)) {
    const { id, layer } = row;
    const feature = sinceItIsSo(row, story.features);
    const change = step === 0 || feature !== row ? null : changeOf(row, shown, span);
    const isOver = row.to !== null && parseIsoDay(row.to) <= span.to && !authored.has(id);
    // what goes on under another row is said once
    if (story.features.some((next) => now.has(next.id) && unchangedBefore(next, story.features) === row))
      continue;
    const outlook = change !== null && change.day >= beyond && !isOutlook(row);
    if (change && hasSentence({ feature, manner: change.manner })) {
      result.changed.push({ feature, ...change, outlook });
    } else if (arrived.has(id) || (now.has(id) && !before.has(id) && !isOver)) {
      (before.has(id) ? result.still : result.added).push({ feature, manner: 'is' });
    } else if (before.has(id)) result.removed.add(layer);
  }
  return result;
}

/** What of the layers that are no longer there still shows faintly, and what has gone; no layer that is there too. */
function describeRemoved(
  story: Story,
  removed: ReadonlySet<LayerId>,
  { arrived, faint }: { arrived: ReadonlySet<FeatureId>; faint: ReadonlySet<FeatureId> },
): string {
  const layersOf = (ids: ReadonlySet<FeatureId>) =>
    new Set(story.features.filter(({ id }) => ids.has(id)).map(({ layer }) => layer));
  const [there, past] = [layersOf(arrived), layersOf(faint)];
  const removedLayers = [...removed].filter((layer) => !there.has(layer));
  const fading = new Set(removedLayers.filter((layer) => past.has(layer)));
  const away = new Set(removedLayers.filter((layer) => !past.has(layer)));
  const sentences = [
    fading.size > 0 ? messages.fading({ layers: joinLayerTexts(fading) }) : '',
    away.size > 0 ? messages.gone({ layers: joinLayerTexts(away) }) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/**
 * What a step’s map shows, and what has changed since the step before arrived, from the scene alone; names, dates in
 * their precision, counts and distances are those of the data.
 */
export function describeStep(story: Story, step: number): StepDescription {
  const before = featuresAt(story, step - 1, [1]);
  const now = featuresAt(story, step, SAMPLED_PROGRESS);
  const arrived = featuresAt(story, step, [1]);
  const faint = featuresAt(story, step, [1], VISIBLE_FROM);
  const { changed, added, still, removed } = sortStatements(story, step, { before, now, arrived });
  const names = placeNamesOf(story, step);
  // a turn at the top comes before what it sets off on the same day
  const rank = ({ feature }: Statement) => (layerTexts[feature.layer].saidFirst ? 0 : 1);
  changed.sort((a, b) => a.day - b.day || rank(a) - rank(b));
  const repeated = still.filter(({ feature }) => !sentenceOf(feature)?.onlyWhenNew);
  return {
    extent: describeExtent(story, step),
    changed: [...writeSentences(story, changed, names), ...describePlates(story, step)],
    added: writeSentences(story, added, names),
    still: writeSentences(story, repeated, names),
    compared: (story.steps[step]?.smallMaps?.maps ?? []).map(({ title, text }) =>
      messages.comparedMap({ title, text }),
    ),
    removed: describeRemoved(story, removed, { arrived, faint }),
    table: describeTable(story, step),
  };
}
