import type { FeatureId } from '../../geo/atlas/feature-schema';
import { type StateTarget, targetsOf } from '../../geo/atlas/feature-state';
import { isOrienting } from '../../geo/atlas/layer-traits';
import { LAYER_IDS, type LayerId, layers } from '../../geo/atlas/layers';
import { VISIBLE_FROM } from '../../geo/drawing/presence';
import type { BoardFeature, Storyboard } from '../../stories/model/storyboard';
import type { Scene } from '../../stories/scene/scene';

/** Things that a scene lets one see. */
export const seenIn = ({ presence }: Pick<Scene, 'presence'>): FeatureId[] =>
  Object.entries(presence)
    .filter(([, value]) => value >= VISIBLE_FROM)
    .map(([id]) => id);

export type ShownGroup = { layer: LayerId; title: string; features: BoardFeature[]; orienting: boolean };

/** Whether a thing stands in a step’s frame; what is no point has no better answer than yes. */
function isInFrame(story: Storyboard, { place, at }: BoardFeature, step: number): boolean {
  const point = at ?? (place ? story.places[place]?.at : undefined);
  const frame = story.steps[step]?.bounds.wide;
  if (!point || !frame) return true;
  const [west, south, east, north] = frame;
  const [longitude, latitude] = point;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/**
 * Things on the map by layer, in the order of the catalogue, towns and states last. In a layer, what stands in the
 * frame of the step comes first.
 */
export function groupsOf(story: Storyboard, ids: readonly FeatureId[], step: number): ShownGroup[] {
  const wanted = new Set(ids);
  const shown = story.features.filter(({ id }) => wanted.has(id));
  const inFrame = new Map(shown.map((feature) => [feature, isInFrame(story, feature, step)]));
  const seen = [true, false].flatMap((inside) => shown.filter((feature) => inFrame.get(feature) === inside));
  // what orients comes last, towns before the land that lies under them
  const orienting = LAYER_IDS.filter((layer) => isOrienting({ layer })).reverse();
  return [...LAYER_IDS.filter((layer) => !isOrienting({ layer })), ...orienting]
    .map((layer) => ({
      layer,
      title: layers[layer].title,
      features: seen.filter((feature) => feature.layer === layer),
      orienting: isOrienting({ layer }),
    }))
    .filter(({ features }) => features.length > 0);
}

/** Something drawn under a point of the map: a feature of a data set, or a label. */
export type Hit = Pick<StateTarget, 'id'> & { source: string };

/**
 * What of a scene lies under a point, uppermost first. `hits` is what is drawn there, in the order of drawing from
 * above; labels lead to what they name, a state to itself before whatever else uses its land.
 */
export function featuresUnder(
  hits: readonly Hit[],
  story: Storyboard,
  scene: Pick<Scene, 'presence' | 'labels'>,
  labels: ReadonlyMap<string, readonly FeatureId[]>,
): FeatureId[] {
  const seen = new Set(seenIn(scene));
  const drawn = new Map<string, FeatureId[]>();
  for (const feature of story.features) {
    if (!seen.has(feature.id)) continue;
    for (const { source, id } of targetsOf(feature, story.features)) {
      const place = `${source} ${id}`;
      const others = drawn.get(place) ?? [];
      drawn.set(place, feature.id === id ? [feature.id, ...others] : [...others, feature.id]);
    }
  }
  const found = hits.flatMap(({ source, id }) => {
    if (source !== 'labels') return drawn.get(`${source} ${id}`) ?? [];
    const visible = (scene.labels[id] ?? 0) >= VISIBLE_FROM;
    return visible ? (labels.get(id) ?? []).filter((feature) => seen.has(feature)) : [];
  });
  return [...new Set(found)];
}
