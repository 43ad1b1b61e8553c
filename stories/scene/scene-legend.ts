import { GIVEN_UP, legendRows } from '../../geo/atlas/legend';
import { isCrossLabel } from '../labels/labels';
import type { SmallMaps, Storyboard } from '../model/storyboard';
import { type Moment, presenceRules, type Scene, sceneAt } from './scene';

/** Presence of small maps from which the legend is theirs. */
const SMALL_MAPS_FROM = 0.5;

/** The rows of what the small maps of a step show, which lie over its map. */
function smallMapsRows(story: Storyboard, smallMaps: SmallMaps): string[] {
  const moments = smallMaps.maps.map(({ step, progress }) => ({
    step: story.steps.findIndex(({ id }) => id === step),
    progress,
  }));
  const presence: Record<string, number> = {};
  for (const moment of moments)
    for (const [id, value] of Object.entries(sceneAt(story, moment).presence))
      presence[id] = Math.max(presence[id] ?? 0, value);
  const listed = new Set(moments.flatMap(({ step }) => [...presenceRules(story, step).keys()]));
  return legendRows(
    presence,
    story.features.filter(({ id }) => listed.has(id)),
  );
}

const rowsOfSmallMaps = new WeakMap<SmallMaps, string[]>();

/** Presence from which a cross has its legend row. */
const CROSS_VISIBLE_FROM = 0.3;

/**
 * Ids of the legend’s rows for a scene: for the features that its step lists, not for those that only
 * have an afterglow; for all that are present, if the scene is that of a day; for what its small maps show while they lie
 * over the map.
 */
export function legendRowIds(
  story: Storyboard,
  { step }: Moment,
  { presence, labels, smallMaps }: Scene,
  ofDay = false,
): string[] {
  const compared = smallMaps.find((maps) => maps.presence > SMALL_MAPS_FROM)?.step;
  const comparison = story.steps.find(({ id }) => id === compared)?.smallMaps;
  if (comparison) {
    const known = rowsOfSmallMaps.get(comparison) ?? smallMapsRows(story, comparison);
    rowsOfSmallMaps.set(comparison, known);
    return known;
  }
  const shown = presenceRules(story, step);
  const rows = legendRows(
    presence,
    ofDay ? story.features : story.features.filter(({ id }) => shown.has(id)),
  );
  const crossed = Object.entries(labels).some(
    ([id, strength]) => isCrossLabel(id) && strength > CROSS_VISIBLE_FROM,
  );
  return crossed ? [...rows, GIVEN_UP.id] : rows;
}
