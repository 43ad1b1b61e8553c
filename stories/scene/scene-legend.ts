import { GIVEN_UP, legendRows } from '../../geo/atlas/legend';
import { isCrossLabel } from '../labels/labels';
import type { Storyboard } from '../model/storyboard';
import { type Moment, presenceRules, type Scene } from './scene';

/** Presence from which a cross has its legend row. */
const CROSS_VISIBLE_FROM = 0.3;

/**
 * Ids of the legend’s rows for a scene: for the features that its step lists, not for those that only
 * have an afterglow; for all that are present, if the scene is that of a day.
 */
export function legendRowIds(
  story: Storyboard,
  { step }: Moment,
  { presence, labels }: Scene,
  ofDay = false,
): string[] {
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
