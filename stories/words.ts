import type { FeatureId } from '../geo/features';
import type { LayerId } from '../geo/layers/ids';
import { cardOf } from './cards';
import type { Story } from './load';
import { sceneAt } from './scene';
import { type Storyboard, storyboardOf } from './storyboard';

/** Things of one kind and date, said together. */
export type MapLine = { kind: string; things: string[]; dates: string };

/** What a step’s map shows once it has arrived, in words. */
export type MapWords = {
  /** What was not there when the step before arrived. */
  came: MapLine[];
  /** What was there already. */
  stayed: MapLine[];
  /** What has gone since. */
  went: MapLine[];
};

/** From here on a thing is there; what glows on from before is past. */
const THERE = 0.36;
/** What stands on every map and is not said each time. */
const ORIENTING: ReadonlySet<LayerId> = new Set(['states', 'places']);

const boards = new WeakMap<Story, Storyboard>();

function boardOf(story: Story): Storyboard {
  const board = boards.get(story) ?? storyboardOf(story);
  boards.set(story, board);
  return board;
}

/** Things that a step’s map shows at its arrival, in the order of the story’s rows. */
function shownAt(story: Story, step: number): FeatureId[] {
  if (step < 0) return [];
  const { presence } = sceneAt(boardOf(story), { step, progress: 1 });
  return story.features
    .filter(({ id, layer }) => !ORIENTING.has(layer) && (presence[id] ?? 0) >= THERE)
    .map(({ id }) => id);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What a kind is called, without how it is drawn: ‘A main centre of the rising: …’ → ‘Main centre of the rising’. */
const kindName = (kind: string): string => capital((kind.split(':')[0] ?? kind).replace(/^(?:An?|The) /, ''));

/** Lines for things: those of one kind and date stand together, each name once. */
function linesFor(story: Story, ids: readonly FeatureId[]): MapLine[] {
  const lines = new Map<string, MapLine>();
  for (const id of ids) {
    const { kind, title, where, dates } = cardOf(story, id);
    const name = kindName(kind);
    const key = `${name} ${dates}`;
    const line = lines.get(key) ?? { kind: name, things: [], dates };
    const said = title.toLowerCase() === name.toLowerCase() ? where || title : title;
    const thing = where && said !== where && !where.includes(title) ? `${said}, ${where}` : said;
    if (!line.things.includes(thing)) line.things.push(thing);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/**
 * What a step’s map shows, and what has changed since the step before arrived, from the scene alone: names, dates in
 * their precision and kinds are those of the cards.
 */
export function mapWords(story: Story, step: number): MapWords {
  const [before, now] = [shownAt(story, step - 1), shownAt(story, step)];
  return {
    came: linesFor(
      story,
      now.filter((id) => !before.includes(id)),
    ),
    stayed: linesFor(
      story,
      now.filter((id) => before.includes(id)),
    ),
    went: linesFor(
      story,
      before.filter((id) => !now.includes(id)),
    ),
  };
}

/** A line as it is read: ‘Soviet troops moved in: East Berlin; Halle; Leipzig (17 June – 11 July 1953)’. */
export const lineWords = ({ kind, things, dates }: MapLine): string =>
  `${kind}: ${things.join('; ')} (${dates})`;
