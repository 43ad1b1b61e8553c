import type { Side } from '../../geo/drawing/label-layers';
import { plainStateName } from '../labels/labels';
import type { SmallMap, SmallMaps, StepBoard, Storyboard } from '../model/storyboard';
import type { Moment } from './scene';

type ShowEntry = StepBoard['show'][number];

/** What a step shows without a small map’s choice: the land of the states, with their borders. */
const LAND = 'states';

const always = (
  features: readonly ShowEntry['features'][number][],
  layer: ShowEntry['layer'],
): ShowEntry => ({
  layer,
  features,
  presence: { byDate: false, window: [[0, 1]] },
});

/** The part of an entry that a small map shows, if any. */
function chosenOf(entry: ShowEntry, shows: ReadonlySet<string>): ShowEntry[] {
  if (entry.layer === LAND || shows.has(entry.layer)) return [entry];
  if (entry.features === 'all') return [];
  const features = entry.features.filter((id) => shows.has(id));
  return features.length > 0 ? [{ ...entry, features }] : [];
}

/** What a small map shows: its choice of what its step shows, the rest of its choice by date, and the towns that it names. */
function showOf({ features }: Storyboard, step: StepBoard, map: SmallMap): ShowEntry[] {
  const shows = new Set(map.shows);
  const chosen = step.show.flatMap((entry) => chosenOf(entry, shows));
  const shown = new Set(chosen.flatMap((entry) => (entry.features === 'all' ? [] : entry.features)));
  const added = features
    .filter(({ id }) => shows.has(id) && !shown.has(id))
    .filter(({ layer }) => !chosen.some((entry) => entry.layer === layer && entry.features === 'all'))
    .map(({ id, layer }): ShowEntry => ({ layer, features: [id], presence: { byDate: true, level: 1 } }));
  const marked = new Set(
    features.filter(({ id }) => shown.has(id) || shows.has(id)).map(({ place }) => place),
  );
  const towns = features
    .filter(({ id, layer }) => layer === 'places' && !shown.has(id))
    .filter(({ place }) => place !== undefined && place in map.names && !marked.has(place));
  return [...chosen, ...added, ...towns.map(({ id, layer }) => always([id], layer))];
}

/**
 * The scene of one small map as a story of its own, of one step: the moment of the map’s step, with what the map shows of
 * it. `bounds` are those of all small maps that are compared. Throws RangeError if the story has no such step.
 */
export function smallMapScene(
  story: Storyboard,
  bounds: SmallMaps['bounds'],
  map: SmallMap,
): { story: Storyboard; moment: Moment } {
  const step = story.steps.find(({ id }) => id === map.step);
  if (!step) throw new RangeError(`small map ‘${map.title}’: there is no step ${map.step}`);
  const alone: StepBoard = {
    ...step,
    bounds: { wide: bounds, narrow: bounds },
    inFocus: map.inFocus,
    show: showOf(story, step, map),
    tables: undefined,
    columns: [],
  };
  return { story: { ...story, steps: [alone] }, moment: { step: 0, progress: map.progress } };
}

/** A name on a small map: of a state out of focus it is pale. */
export type SmallMapName = {
  text: string;
  at: readonly [longitude: number, latitude: number];
  side: Exclude<Side, 'none'>;
  kind: 'state' | 'town' | 'area';
  isPale: boolean;
};

/** The names of a small map, in the words of the story’s states, places and features. */
export function smallMapNames(story: Storyboard, { names, inFocus }: SmallMap): SmallMapName[] {
  return Object.entries(names).flatMap(([key, where]): SmallMapName[] => {
    const [state, town] = [story.names.states[key], story.places[key]];
    const area = story.features.find(({ id }) => id === key);
    const own = state?.at ?? town?.at ?? area?.at;
    const at = typeof where === 'string' ? own : where;
    if (!at) return [];
    const side = typeof where === 'string' ? where : 'c';
    if (state) {
      const isPale = inFocus.length > 0 && !inFocus.includes(key);
      return [{ text: state.short ?? plainStateName(state.name), at, side, kind: 'state', isPale }];
    }
    if (town) return [{ text: town.label, at, side, kind: 'town', isPale: false }];
    return area ? [{ text: area.label ?? area.name, at, side, kind: 'area', isPale: false }] : [];
  });
}
