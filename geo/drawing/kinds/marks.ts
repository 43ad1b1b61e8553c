import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { AFTERGLOW } from '../presence';
import type { SymbolId } from '../symbols';
import { type DataSet, type MapPart, PRESENCE } from './kind';

/** Share of its radius that a disc has at presence 0, and what presence 1 adds. */
const SCALES = {
  whole: null,
  growing: [0.6, 0.4],
  closing: [1.9, -0.9],
} as const;

type Disc = {
  /** Pixels. */
  radius: number;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  /** Share of the presence. */
  strength?: number;
  /** How it comes and goes: at its size, from within, or closing in from without. */
  enters?: keyof typeof SCALES;
};

const disc = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  disc: Disc,
): LayerSpecification => {
  const scale = SCALES[disc.enters ?? 'whole'];
  const radius: ExpressionSpecification | number = scale
    ? ['*', disc.radius, ['+', scale[0], ['*', scale[1], PRESENCE]]]
    : disc.radius;
  const opacity: ExpressionSpecification = ['*', disc.strength ?? 1, PRESENCE];
  return {
    id,
    type: 'circle',
    source,
    filter,
    paint: {
      'circle-radius': radius,
      'circle-color': disc.fill ?? 'rgba(0,0,0,0)',
      'circle-opacity': disc.fill ? opacity : 0,
      'circle-stroke-color': disc.stroke ?? 'rgba(0,0,0,0)',
      'circle-stroke-width': disc.strokeWidth ?? 0,
      'circle-stroke-opacity': disc.stroke ? opacity : 0,
    },
  };
};

/** A mark made of discs, the lowest first. */
export const discs = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  ...all: Disc[]
): MapPart => ({
  slot: 'marks',
  layers: all.map((ring, nth) => disc(`${id}-${nth}`, source, filter, ring)),
});

/** A mark from the symbol sheet. */
export const symbol = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  image: SymbolId,
  /** Pixels right and down from its place. */
  offset: readonly [number, number] = [0, 0],
): MapPart => ({
  slot: 'marks',
  layers: [
    {
      id,
      type: 'symbol',
      source,
      filter,
      layout: {
        'icon-image': image,
        'icon-offset': [...offset],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': PRESENCE },
    },
  ],
});

/** Pixels right and down: a sheet lies beside the mark of its town. */
export const BESIDE: readonly [number, number] = [11, -12];

/** Opacity by presence: of what shows while a thing is there, and of what it leaves once it is past. */
const PRESENT: ExpressionSpecification = ['interpolate', ['linear'], PRESENCE, AFTERGLOW, 0, 0.75, 1];
const PAST: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  PRESENCE,
  0,
  0,
  AFTERGLOW,
  AFTERGLOW,
  0.75,
  0,
];

const withStroke = (layer: LayerSpecification, opacity: ExpressionSpecification): LayerSpecification =>
  layer.type === 'circle' ? { ...layer, paint: { ...layer.paint, 'circle-stroke-opacity': opacity } } : layer;
const withFill = (layer: LayerSpecification, opacity: ExpressionSpecification): LayerSpecification =>
  layer.type === 'circle' ? { ...layer, paint: { ...layer.paint, 'circle-opacity': opacity } } : layer;

/**
 * A mark from the symbol sheet that leaves a small ring of a colour where it was once it is past. One that stands beside
 * its town has a dot there while it shows.
 */
export const fadingSymbol = (
  id: string,
  source: DataSet,
  filter: ExpressionSpecification,
  image: SymbolId,
  { color, casing, offset }: { color: string; casing: string; offset?: readonly [number, number] },
): MapPart => {
  const picture = symbol(id, source, filter, image, offset);
  const ring = discs(`${id}-ring`, source, filter, { radius: 4, stroke: color, strokeWidth: 1.6 });
  const dot = discs(`${id}-dot`, source, filter, {
    ...{ radius: 3.4, fill: color, stroke: casing, strokeWidth: 1.4 },
  });
  if (!('layers' in picture) || !('layers' in ring) || !('layers' in dot)) return picture;
  const pictures = picture.layers.map((layer) =>
    layer.type === 'symbol'
      ? {
          ...layer,
          paint: {
            'icon-opacity': PRESENT,
          },
        }
      : layer,
  );
  const rings = ring.layers.map((layer) => withStroke(layer, PAST));
  const dots = offset
    ? dot.layers.map((layer) => withStroke(layer, PRESENT)).map((layer) => withFill(layer, PRESENT))
    : [];
  return { slot: 'marks', layers: [...rings, ...dots, ...pictures] };
};
