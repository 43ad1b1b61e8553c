import { isOrienting } from '../../geo/atlas/layer-traits';
import { LAYER_IDS, type LayerId, layers } from '../../geo/atlas/layers';
import type { FeatureId } from '../../geo/atlas/schema/feature-schema';
import { type StateTarget, targetsOf } from '../../geo/atlas/style/feature-state';
import { VISIBLE_FROM } from '../../geo/drawing/presence';
import type { BoardFeature, Storyboard } from '../../stories/model/storyboard';
import type { Scene } from '../../stories/scene/scene';

/** Ids of the features visible in a scene. */
export const visibleFeatures = ({ presence }: Pick<Scene, 'presence'>): FeatureId[] =>
  Object.entries(presence)
    .filter(([, value]) => value >= VISIBLE_FROM)
    .map(([id]) => id);

export type FeatureGroup = { layer: LayerId; title: string; features: BoardFeature[]; isOrienting: boolean };

/** Whether a feature is within a step’s bounds; true for those that are not points. */
function isInBounds(story: Storyboard, { place, at }: BoardFeature, step: number): boolean {
  const point = at ?? (place ? story.places[place]?.at : undefined);
  const frame = story.steps[step]?.bounds.wide;
  if (!point || !frame) return true;
  const [west, south, east, north] = frame;
  const [longitude, latitude] = point;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/**
 * Features by layer, in the order of the catalogue, with towns and states last. In a layer, features within the step’s
 * bounds come first.
 */
export function groupByLayer(story: Storyboard, ids: readonly FeatureId[], step: number): FeatureGroup[] {
  const requested = new Set(ids);
  const features = story.features.filter(({ id }) => requested.has(id));
  const inBounds = new Map(features.map((feature) => [feature, isInBounds(story, feature, step)]));
  const sorted = [true, false].flatMap((inside) =>
    features.filter((feature) => inBounds.get(feature) === inside),
  );
  // layers for orientation come last, towns before the land beneath them
  const orienting = LAYER_IDS.filter((layer) => isOrienting({ layer })).reverse();
  return [...LAYER_IDS.filter((layer) => !isOrienting({ layer })), ...orienting]
    .map((layer) => ({
      layer,
      title: layers[layer].title,
      features: sorted.filter((feature) => feature.layer === layer),
      isOrienting: isOrienting({ layer }),
    }))
    .filter(({ features }) => features.length > 0);
}

/** A feature of a data set, or a label, that is drawn at a point of the map. */
export type FeatureHit = Pick<StateTarget, 'id'> & { source: string };

/**
 * The scene’s features at a point, uppermost first. `hits` is what is drawn there, uppermost first. Labels stand for the
 * features that they name; a state comes before other features drawn on its area.
 */
export function featuresAtPoint(
  hits: readonly FeatureHit[],
  story: Storyboard,
  scene: Pick<Scene, 'presence' | 'labels'>,
  labels: ReadonlyMap<string, readonly FeatureId[]>,
): FeatureId[] {
  const visible = new Set(visibleFeatures(scene));
  const featuresByTarget = new Map<string, FeatureId[]>();
  for (const feature of story.features) {
    if (!visible.has(feature.id)) continue;
    for (const { source, id } of targetsOf(feature, story.features)) {
      const place = `${source} ${id}`;
      const existing = featuresByTarget.get(place) ?? [];
      featuresByTarget.set(place, feature.id === id ? [feature.id, ...existing] : [...existing, feature.id]);
    }
  }
  const matches = hits.flatMap(({ source, id }) => {
    if (source !== 'labels') return featuresByTarget.get(`${source} ${id}`) ?? [];
    const isVisible = (scene.labels[id] ?? 0) >= VISIBLE_FROM;
    return isVisible ? (labels.get(id) ?? []).filter((feature) => visible.has(feature)) : [];
  });
  return [...new Set(matches)];
}
