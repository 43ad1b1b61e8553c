import { POINT_KINDS } from '../../geo/atlas/schema/feature-kinds';
import type { BoardFeature, Storyboard } from '../../stories/model/storyboard';
import { presenceRules } from '../../stories/scene/scene';
import type { StepWindow } from './step-window';

/** Pixels between the points of a window at which the land is looked up. */
const SPACING = 4;
/** Land, and the part of a zone, that a reader notices, pixels². */
const NOTICED = 80;
/** Pixels of a window’s lower edge that a legend may cover. */
const LEGEND = 20;

/** The states of which so much is seen in a window that a reader notices. */
function statesIn({ viewport: { width, height, padding }, ownerAt }: StepWindow): Set<string> {
  const areas = new Map<string, number>();
  const first = padding.left > 100 ? padding.left : 0;
  for (let y = SPACING / 2; y < height - LEGEND; y += SPACING)
    for (let x = first + SPACING / 2; x < width; x += SPACING) {
      const owner = ownerAt([x, y]);
      if (owner) areas.set(owner, (areas.get(owner) ?? 0) + SPACING ** 2);
    }
  return new Set([...areas].filter(([, area]) => area >= NOTICED).map(([ref]) => ref));
}

const isMarkIn = (story: Storyboard, { place }: BoardFeature, window: StepWindow): boolean => {
  const where = place ? story.places[place] : undefined;
  if (!where) return true;
  const [x, y] = window.pixel(where.at);
  return x > 0 && y > 0 && x < window.viewport.width && y < window.viewport.height;
};

const isZoneIn = ({ id, kind }: BoardFeature, { zoneById, viewport }: StepWindow): boolean => {
  const zone = zoneById.get(id);
  if (kind !== 'zone-ref' || !zone) return true;
  return zone.count({ left: 0, top: 0, right: viewport.width, bottom: viewport.height - LEGEND }) >= NOTICED;
};

/**
 * What a step lists and most windows of a class do not show: refs of states, and ids of marks and zones. What has another
 * form, such as a line, counts as shown.
 */
export function unseenFeatures(story: Storyboard, step: number, windows: readonly StepWindow[]): string[] {
  const listed = presenceRules(story, step);
  const features = story.features.filter(({ id }) => listed.has(id));
  const isInMost = (isIn: (nth: number) => boolean): boolean =>
    windows.filter((_, nth) => isIn(nth)).length * 2 > windows.length;
  const states = windows.map(statesIn);
  const refs = new Set(features.flatMap(({ ref, state, states: several }) => [ref, state, several].flat()));
  return [
    ...[...refs].filter((ref) => ref !== undefined && !isInMost((nth) => states[nth]?.has(ref) ?? true)),
    ...features
      .filter((feature) => POINT_KINDS.has(feature.kind) || feature.kind === 'zone-ref')
      .filter(
        (feature) =>
          !isInMost((nth) => {
            const window = windows[nth] as StepWindow;
            return isMarkIn(story, feature, window) && isZoneIn(feature, window);
          }),
      )
      .map(({ id }) => id),
  ].filter((id) => id !== undefined);
}
