import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Overlay, ZONE_SETS } from '../overlays';
import type { SchematicLine } from '../schematic-lines';

/** Data sets of public/geo that a style draws from. */
export const DATA_SETS = [
  'land',
  'lakes',
  'rivers',
  'coast',
  'borders',
  'states',
  ...ZONE_SETS,
  'troop-zones',
  'routes',
  'garrisons',
  'events',
  'places',
] as const;

export type DataSet = (typeof DATA_SETS)[number];

/** Order of drawing, from below. */
export const SLOTS = ['land', 'water', 'grip', 'borders', 'areas', 'marks'] as const;
export type Slot = (typeof SLOTS)[number];

/** The slot above whose layers the overlays lie. */
export const OVERLAYS_ABOVE: Slot = 'grip';

/** The slot above whose layers the arrows lie. */
export const ARROWS_ABOVE: Slot = 'areas';

/** Style layers with their place in the order of drawing, or overlays or arrows, in the order of the catalogue. */
export type MapPart =
  | { slot: Slot; layers: LayerSpecification[] }
  | { overlays: Overlay[] }
  | { arrows: SchematicLine[] };

/** How strongly a feature shows, 0 to 1: set from outside by feature state, nothing until then. */
export const PRESENCE: ExpressionSpecification = ['coalesce', ['feature-state', 'presence'], 0];

export const scaled = (share: number, value: ExpressionSpecification): ExpressionSpecification => [
  '*',
  share,
  value,
];

/** Rows of one layer of the story, and only of the categories given. */
export function rowsOf(layer: string, ...categories: string[]): ExpressionSpecification {
  const ofLayer: ExpressionSpecification = ['==', ['get', 'layer'], layer];
  if (categories.length === 0) return ofLayer;
  return ['all', ofLayer, ['in', ['get', 'category'], ['literal', categories]]];
}

/** Only what stands at a point: a state’s edge or a chip is drawn otherwise. */
export const IS_MARK: ExpressionSpecification = ['==', ['get', 'kind'], 'mark'];
