import { GIVEN_UP, legendRows } from '../../geo/atlas/legend';
import { isCross } from '../labels/labels';
import type { Storyboard } from '../model/storyboard';
import { type Moment, type Scene, shownBy } from './scene';

/** From this strength on a cross calls for its row of the legend. */
const CROSSED = 0.3;

/**
 * Ids of the legend’s rows for a scene: of what its step lists, since what only glows on from before needs none; of
 * all that is there, if the scene is that of a day.
 */
export function sceneLegend(
  story: Storyboard,
  { step }: Moment,
  { presence, labels }: Scene,
  ofDay = false,
): string[] {
  const shown = shownBy(story, step);
  const rows = legendRows(
    presence,
    ofDay ? story.features : story.features.filter(({ id }) => shown.has(id)),
  );
  const crossed = Object.entries(labels).some(([id, strength]) => isCross(id) && strength > CROSSED);
  return crossed ? [...rows, GIVEN_UP.id] : rows;
}
