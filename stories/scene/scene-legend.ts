import { GIVEN_UP, legendRows } from '../../geo/atlas/legend';
import { isCrossLabel } from '../labels/labels';
import type { BoardFeature, SmallMaps, StepBoard, Storyboard } from '../model/storyboard';
import { type Moment, presenceRules, type Scene, sceneAt } from './scene';
import { smallMapScene } from './small-map-scene';

/** Presence of small maps from which the legend is theirs. */
const SMALL_MAPS_FROM = 0.5;

/** The rows of what the small maps of a step show, which lie over its map. */
function smallMapsRows(story: Storyboard, { bounds, maps }: SmallMaps): string[] {
  const presence: Record<string, number> = {};
  const listed = new Set<string>();
  for (const map of maps) {
    const { story: alone, moment } = smallMapScene(story, bounds, map);
    for (const [id, value] of Object.entries(sceneAt(alone, moment).presence))
      presence[id] = Math.max(presence[id] ?? 0, value);
    for (const id of presenceRules(alone, moment.step).keys()) listed.add(id);
  }
  return legendRows(
    presence,
    story.features.filter(({ id }) => listed.has(id)),
  );
}

const rowsOfSmallMaps = new WeakMap<SmallMaps, string[]>();

/** Ids of the legend’s rows for the small maps of a step, none if it has none. */
export function smallMapsLegendRows(story: Storyboard, step: string): string[] {
  const smallMaps = story.steps.find(({ id }) => id === step)?.smallMaps;
  if (!smallMaps) return [];
  const rows = rowsOfSmallMaps.get(smallMaps) ?? smallMapsRows(story, smallMaps);
  rowsOfSmallMaps.set(smallMaps, rows);
  return rows;
}

/** Presence from which a cross has its legend row. */
const CROSS_VISIBLE_FROM = 0.3;

/** Whether a feature lies in the windows of a step: of a state, a mark or a zone beyond them nothing is drawn. */
function isInView(unseen: ReadonlySet<string>, { id, ref, state, states }: BoardFeature): boolean {
  if (unseen.has(id)) return false;
  const refs = [ref, state, states].flat().filter((one) => one !== undefined);
  return refs.length === 0 || refs.some((one) => !unseen.has(one));
}

/**
 * Ids of the legend’s rows for a scene: for the features that its step lists, not for those that only
 * have an afterglow; for all that are present, if the scene is that of a day; for what its small maps show while they lie
 * over the map. What lies beyond the windows of `device` has no row.
 */
export function legendRowIds(
  story: Storyboard,
  { step }: Moment,
  { presence, labels, smallMaps }: Scene,
  ofDay = false,
  device: keyof StepBoard['unseen'] = 'wide',
): string[] {
  const compared = smallMaps.find((maps) => maps.presence > SMALL_MAPS_FROM)?.step;
  if (compared) return smallMapsLegendRows(story, compared);
  const shown = presenceRules(story, step);
  const unseen = new Set(story.steps[step]?.unseen[device]);
  const rows = legendRows(
    presence,
    ofDay
      ? story.features
      : story.features.filter((feature) => shown.has(feature.id) && isInView(unseen, feature)),
  );
  const crossed = Object.entries(labels).some(
    ([id, strength]) => isCrossLabel(id) && strength > CROSS_VISIBLE_FROM,
  );
  return crossed ? [...rows, GIVEN_UP.id] : rows;
}
