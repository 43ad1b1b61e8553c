import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { DATA_SETS, type DataSet } from '../../drawing/kinds/kind';
import { GENERALIZED_BELOW_ZOOM, GENERALIZED_SETS, type GeneralizedSet } from '../geodata/generalize';

/** The live map’s source that holds all data sets, and the property of a feature that says its own. */
export const GEOGRAPHY = 'geography';
export const DATA_SET = 'dataSet';

/** Suffix of generalized data sets, and of the layers that draw them. */
const GENERALIZED = '-generalized';

const isGeneralized = (name: string): name is GeneralizedSet =>
  (GENERALIZED_SETS as readonly string[]).includes(name);

/** The data set that a feature of the source belongs to, generalized or not. */
export const originalDataSet = (name: string): string => name.replace(GENERALIZED, '');

/**
 * All data sets in one source: MapLibre masks the tiles anew wherever a layer’s source is another than that of the layer
 * below. A feature has the same id in both of its forms, and so the same feature state.
 */
export function geography(
  detailed: Readonly<Record<DataSet, FeatureCollection>>,
  generalized: Readonly<Record<GeneralizedSet, FeatureCollection>>,
): FeatureCollection {
  const featuresOf = ({ features }: FeatureCollection, name: string) =>
    features.map((feature) => ({ ...feature, properties: { ...feature.properties, [DATA_SET]: name } }));
  return {
    type: 'FeatureCollection',
    features: [
      ...DATA_SETS.flatMap((name) => featuresOf(detailed[name], name)),
      ...GENERALIZED_SETS.flatMap((name) => featuresOf(generalized[name], name + GENERALIZED)),
    ],
  };
}

function fromGeography<Layer extends LayerSpecification & { source: string }>(layer: Layer): Layer {
  const ofDataSet: ExpressionSpecification = ['==', ['get', DATA_SET], layer.source];
  const filter = 'filter' in layer && layer.filter ? ['all', ofDataSet, layer.filter] : ofDataSet;
  return { ...layer, source: GEOGRAPHY, filter } as Layer;
}

/**
 * A layer of the style as layers of the live map, from below: drawn from the one source, and where its data set is
 * generalized, twice, each over its zooms.
 */
export function liveForms(layer: LayerSpecification): [LayerSpecification, ...LayerSpecification[]] {
  if (!('source' in layer) || !(DATA_SETS as readonly string[]).includes(layer.source)) return [layer];
  const { id, source } = layer;
  if (!isGeneralized(source)) return [fromGeography(layer)];
  return [
    fromGeography({
      ...layer,
      id: id + GENERALIZED,
      source: source + GENERALIZED,
      maxzoom: GENERALIZED_BELOW_ZOOM,
    }),
    fromGeography({ ...layer, minzoom: GENERALIZED_BELOW_ZOOM }),
  ];
}
