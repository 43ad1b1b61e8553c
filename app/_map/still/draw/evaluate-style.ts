import {
  createPropertyExpression,
  featureFilter,
  isExpression,
  type LayerSpecification,
  latest,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';

type FeatureState = Readonly<Record<string, number>>;
type Given = { zoom: number; globalState: Record<string, unknown> };

const GEOMETRY_TYPES: Record<string, 1 | 2 | 3> = {
  Point: 1,
  MultiPoint: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};

/** A GeoJSON feature as the style’s expressions see it. */
const seen = ({ id, properties, geometry }: Feature) => ({
  type: GEOMETRY_TYPES[geometry?.type ?? ''] ?? 'Unknown',
  id,
  properties: properties ?? {},
});

type Kind = 'paint' | 'layout';

const references = latest as unknown as Record<string, Record<string, { default?: unknown }>>;

/**
 * Reads a style layer’s values for one feature by MapLibre’s own evaluator, so that the still cannot disagree with
 * the live map.
 */
export class LayerReader {
  private readonly passes: (feature: Feature) => boolean;
  private readonly readers = new Map<string, (feature: Feature, state: FeatureState) => unknown>();

  constructor(
    private readonly layer: LayerSpecification,
    private readonly given: Given,
  ) {
    const filter = 'filter' in layer ? layer.filter : undefined;
    const { filter: test } = featureFilter(filter, layer.id, given.globalState);
    this.passes = (feature) => test(given, seen(feature) as never);
  }

  /** Whether the layer draws the feature at all. */
  draws(feature: Feature): boolean {
    return this.passes(feature);
  }

  /** A number of the layer, such as `paint` `fill-opacity`. */
  number(kind: Kind, name: string, feature: Feature, state: FeatureState): number {
    return Number(this.value(kind, name, feature, state) ?? 0);
  }

  /** A text of the layer; colours as CSS colours. */
  text(kind: Kind, name: string, feature: Feature, state: FeatureState): string {
    return String(this.value(kind, name, feature, state) ?? '');
  }

  /** Any value of the layer. */
  value(kind: Kind, name: string, feature: Feature, state: FeatureState): unknown {
    const key = `${kind}.${name}`;
    const reader = this.readers.get(key) ?? this.readerOf(kind, name);
    this.readers.set(key, reader);
    return reader(feature, state);
  }

  private readerOf(kind: Kind, name: string): (feature: Feature, state: FeatureState) => unknown {
    const { layer, given } = this;
    const values = (layer[kind as keyof typeof layer] ?? {}) as Record<string, unknown>;
    const reference = references[`${kind}_${layer.type}`]?.[name];
    const value = values[name] ?? reference?.default;
    if (!isExpression(value)) return () => value;
    const parsed = createPropertyExpression(
      value,
      `${layer.id}.${name}`,
      reference as never,
      given.globalState,
    );
    if (parsed.result === 'error')
      throw new Error(`${layer.id}: ${name}: ${parsed.value.map(String).join('; ')}`);
    return (feature, state) => parsed.value.evaluate(given, seen(feature) as never, state);
  }
}
