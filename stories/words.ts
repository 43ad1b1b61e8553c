import { type DayNumber, dayNumber } from '../geo/dates';
import type { Feature, FeatureId } from '../geo/features';
import type { LayerId } from '../geo/layers/ids';
import { GONE_FROM_VIEW } from '../geo/sentences';
import type { Story } from './load';
import { sceneAt, storyLabels } from './scene';
import { type Storyboard, storyboardOf } from './storyboard';
import { distanceWords, inSentence, listed, type Saying, sentencesFor } from './things-said';

/** A step’s map in words. */
export type MapWords = {
  /** What lies in the frame, and how wide it is. */
  frame: string;
  /** What has begun or ended since the step before arrived. */
  happened: string[];
  /** What is older but was not on the map before. */
  added: string[];
  /** What was on the map before, and still is. */
  still: string[];
  /** What the map no longer shows, though nothing is said to have ended; empty if there is nothing. */
  left: string;
};

/** From here on a thing is there; what glows on from before is past. */
const THERE = 0.36;
/** Shares of a step’s progress at which its picture is looked at: nothing is left in it of the one before. */
const LOOKS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** So many states are named; of more, the ends. */
const NAMED_ONE_BY_ONE = 9;
/** What stands on every map and is not said each time. */
const ORIENTING: ReadonlySet<LayerId> = new Set(['states', 'places']);

const boards = new WeakMap<Story, Storyboard>();

function boardOf(story: Story): Storyboard {
  const board = boards.get(story) ?? storyboardOf(story);
  boards.set(story, board);
  return board;
}

/** Things that a step’s map shows at some progress, in the order of the story’s rows; towns and states too. */
function thereAt(story: Story, step: number, looks: readonly number[]): Set<FeatureId> {
  const there = new Set<FeatureId>();
  if (step < 0) return there;
  for (const progress of looks) {
    const { presence } = sceneAt(boardOf(story), { step, progress });
    for (const [id, value] of Object.entries(presence)) if (value >= THERE) there.add(id);
  }
  return there;
}

const isSaid = ({ layer }: Pick<Feature, 'layer'>): boolean => !ORIENTING.has(layer);

/** Everything that a step’s map shows once it is its own, towns after what happens, states left to the frame. */
export function shownInStep(story: Story, step: number): Feature[] {
  const there = thereAt(story, step, LOOKS);
  const shown = story.features.filter(({ id, layer }) => there.has(id) && layer !== 'states');
  return [...shown.filter(isSaid), ...shown.filter((feature) => !isSaid(feature))];
}

/** The states named in a step’s picture, and the width of its frame along its middle. */
function frameWords(story: Story, step: number): string {
  const board = boardOf(story);
  const { labels } = sceneAt(board, { step, progress: 1 });
  const states = storyLabels(board)
    .filter(({ id, style, side }) => style === 'state' && side.wide !== 'none' && (labels[id] ?? 0) > 0.5)
    .sort((a, b) => a.at[0] - b.at[0])
    .map(({ text }) => text);
  const [west, south, east, north] = board.steps[step]?.frame.wide ?? [0, 0, 0, 0];
  const middle = (south + north) / 2;
  const width = `about ${distanceWords([west, middle], [east, middle])} from west to east`;
  const names = [...new Set(states)].map(inSentence);
  if (names.length === 0) return `The frame is ${width}.`;
  if (names.length <= NAMED_ONE_BY_ONE) return `In the frame, ${width}: ${listed(names)}.`;
  return `In the frame, ${width}: ${names.length} states, from ${names[0]} in the west to ${names.at(-1)} in the east.`;
}

/** What happened to a thing between two days that a reader of the step can see; null if nothing did. */
function happened(
  feature: Feature,
  { before, now }: { before: ReadonlySet<FeatureId>; now: ReadonlySet<FeatureId> },
  { from, to }: { from: DayNumber; to: DayNumber },
): { manner: Saying['manner']; day: DayNumber } | null {
  const starts = feature.from === null ? null : dayNumber(feature.from);
  const ends = feature.to === null ? null : dayNumber(feature.to);
  const seen = now.has(feature.id);
  if (seen && !before.has(feature.id) && starts !== null && starts >= from && starts <= to) {
    return { manner: 'begins', day: starts };
  }
  if ((seen || before.has(feature.id)) && ends !== null && ends > from && ends <= to) {
    return { manner: 'ends', day: feature.thinning ? dayNumber(feature.thinning.from) : ends };
  }
  return null;
}

/**
 * What a step’s map shows, and what has changed since the step before arrived, from the scene alone; names, dates in
 * their precision, counts and distances are those of the data.
 */
export function mapWords(story: Story, step: number): MapWords {
  const days = boardOf(story).steps[step]?.days ?? [];
  const span = { from: days[0]?.[1] ?? 0, to: days.at(-1)?.[1] ?? 0 };
  const before = thereAt(story, step - 1, [1]);
  const now = thereAt(story, step, LOOKS);
  const arrived = thereAt(story, step, [1]);

  const changes: (Saying & { day: DayNumber })[] = [];
  const added: Saying[] = [];
  const still: Saying[] = [];
  const left = new Set<LayerId>();
  for (const feature of story.features.filter(isSaid)) {
    const { id, layer } = feature;
    const change = step === 0 ? null : happened(feature, { before, now }, span);
    const isOver = feature.to !== null && dayNumber(feature.to) <= span.from;
    if (change) changes.push({ feature, ...change });
    else if (arrived.has(id) || (now.has(id) && !before.has(id) && !isOver)) {
      (before.has(id) ? still : added).push({ feature, manner: 'is' });
    } else if (before.has(id) && !now.has(id)) left.add(layer);
  }
  for (const { id, layer } of story.features) if (now.has(id)) left.delete(layer);
  const gone = [...left].flatMap((layer) => GONE_FROM_VIEW[layer] ?? []);
  return {
    frame: frameWords(story, step),
    happened: sentencesFor(
      story,
      changes.sort((a, b) => a.day - b.day),
    ),
    added: sentencesFor(story, added),
    still: sentencesFor(story, still),
    left: gone.length > 0 ? `No longer shown: ${listed(gone)}.` : '',
  };
}
