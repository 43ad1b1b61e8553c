import { LAYER_IDS, type LayerId, layers } from './layers';
import type { CityInset, Layer } from './layers/layer';

type OfLayer = { layer: LayerId };

const layerOf = ({ layer }: OfLayer): Layer => layers[layer];

/** Whether a feature stands on every map for orientation, as towns and states do. */
export const isOrienting = (feature: OfLayer): boolean => layerOf(feature).orients ?? false;

/** Whether a feature’s layer lies beyond the article. */
export const isOutlook = (feature: OfLayer): boolean => layerOf(feature).outlook ?? false;

/** Whether a feature makes its state an ally of the others of its kind. */
export const isAlly = (feature: OfLayer & { category: string }): boolean =>
  layerOf(feature).allies === feature.category;

const USUAL_GAP = 11;
/** Beside the rings of those who were put down by their country’s own forces. */
const RINGED_GAP = 17;

/** Pixels from the middle of a feature’s mark to where its label may begin. */
export function labelGap(feature: OfLayer & { category: string; putDownBy?: string }): number {
  if (feature.putDownBy === 'own') return RINGED_GAP;
  const { labelGap: gap = {} } = layerOf(feature);
  return typeof gap === 'number' ? gap : (gap[feature.category] ?? USUAL_GAP);
}

const USUAL_RADIUS = 9;

/** Pixels from the middle of a feature’s mark to its edge. */
export const markRadius = (feature: OfLayer): number => layerOf(feature).markRadius ?? USUAL_RADIUS;

/** Layers of which a blank outline map shows the edges, among those that a chapter shows. */
export const outlinesOf = (shown: readonly LayerId[]): NonNullable<Layer['outline']>[] =>
  LAYER_IDS.filter((layer) => shown.includes(layer)).flatMap((layer) => layerOf({ layer }).outline ?? []);

/** Insets that the map’s layers may have beside it. */
export const INSETS: readonly CityInset[] = LAYER_IDS.flatMap((layer) => layerOf({ layer }).inset ?? []);
