import {
  createPropertyExpression,
  featureFilter,
  isExpression,
  type LayerSpecification,
  latest,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';

type FeatureState = Readonly<Record<string, number>>;
type EvaluationContext = { zoom: number; globalState: Record<string, unknown> };

const GEOMETRY_TYPES: Record<string, 1 | 2 | 3> = {
  Point: 1,
  MultiPoint: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};

/** A GeoJSON feature in the form that style expressions take. */
const expressionFeature = ({ id, properties, geometry }: Feature) => ({
  type: GEOMETRY_TYPES[geometry?.type ?? ''] ?? 'Unknown',
  id,
  properties: properties ?? {},
});

type PropertyKind = 'paint' | 'layout';

const propertyReferences = latest as unknown as Record<string, Record<string, { default?: unknown }>>;

/** Evaluates a style layer’s properties for a feature with MapLibre’s own evaluator, so that stills match the live map. */
export class LayerEvaluator {
  private readonly matchesFilter: (feature: Feature) => boolean;
  private readonly evaluators = new Map<string, (feature: Feature, state: FeatureState) => unknown>();

  constructor(
    private readonly layer: LayerSpecification,
    private readonly context: EvaluationContext,
  ) {
    const filter = 'filter' in layer ? layer.filter : undefined;
    const { filter: test } = featureFilter(filter, layer.id, context.globalState);
    this.matchesFilter = (feature) => test(context, expressionFeature(feature) as never);
  }

  /** Whether the feature passes the layer’s filter. */
  draws(feature: Feature): boolean {
    return this.matchesFilter(feature);
  }

  /** A number, such as `paint` `fill-opacity`. */
  number(kind: PropertyKind, name: string, feature: Feature, state: FeatureState): number {
    return Number(this.value(kind, name, feature, state) ?? 0);
  }

  /** A string; colours as CSS colours. */
  text(kind: PropertyKind, name: string, feature: Feature, state: FeatureState): string {
    return String(this.value(kind, name, feature, state) ?? '');
  }

  /** Any value. Throws if the layer’s expression is invalid. */
  value(kind: PropertyKind, name: string, feature: Feature, state: FeatureState): unknown {
    const key = `${kind}.${name}`;
    const reader = this.evaluators.get(key) ?? this.createEvaluator(kind, name);
    this.evaluators.set(key, reader);
    return reader(feature, state);
  }

  private createEvaluator(
    kind: PropertyKind,
    name: string,
  ): (feature: Feature, state: FeatureState) => unknown {
    const { layer, context } = this;
    const values = (layer[kind as keyof typeof layer] ?? {}) as Record<string, unknown>;
    const reference = propertyReferences[`${kind}_${layer.type}`]?.[name];
    const value = values[name] ?? reference?.default;
    if (!isExpression(value)) return () => value;
    const parsed = createPropertyExpression(
      value,
      `${layer.id}.${name}`,
      reference as never,
      context.globalState,
    );
    if (parsed.result === 'error')
      throw new Error(`${layer.id}: ${name}: ${parsed.value.map(String).join('; ')}`);
    return (feature, state) => parsed.value.evaluate(context, expressionFeature(feature) as never, state);
  }
}
