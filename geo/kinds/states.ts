import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../palette';
import { channel, type Drawing, PRESENCE, times } from './kind';

/** Tint of the land by alignment. */
export const landColor = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'category'],
  'alignment-soviet',
  palette.ussr,
  'alignment-east',
  palette.bloc,
  'alignment-yugo',
  palette.yugo,
  'alignment-nato',
  palette.nato,
  'alignment-west',
  palette.west,
  'alignment-occ',
  palette.occupied,
  'alignment-neutral',
  palette.neutral,
  palette.other,
];

/** Land of each state, in the tint of its alignment. */
export const stateLand = (palette: Palette): Drawing => ({
  slot: 'land',
  layers: [
    {
      id: 'states-land',
      type: 'fill',
      source: 'states',
      paint: { 'fill-color': landColor(palette), 'fill-opacity': PRESENCE, 'fill-antialias': false },
    },
  ],
});

/** A pattern over a state’s land, as strong as a channel says, on a ground of its own if one is given. */
export function stateHatch(name: string, pattern: string, ground?: { color: string; share: number }): Drawing {
  const layers: LayerSpecification[] = [];
  if (ground) {
    layers.push({
      id: `${name}-ground`,
      type: 'fill',
      source: 'states',
      paint: { 'fill-color': ground.color, 'fill-opacity': times(ground.share, channel(name)) },
    });
  }
  layers.push({
    id: name,
    type: 'fill',
    source: 'states',
    paint: { 'fill-pattern': pattern, 'fill-opacity': channel(name) },
  });
  return { slot: 'grip', layers };
}

/** An even wash over a state’s land. */
export const stateWash = (name: string, color: string, share: number): Drawing => ({
  slot: 'grip',
  layers: [
    {
      id: name,
      type: 'fill',
      source: 'states',
      paint: { 'fill-color': color, 'fill-opacity': times(share, channel(name)) },
    },
  ],
});

export type EdgeLine = {
  color: string;
  /** Pixels. */
  width: number;
  /** Pixels inside the border. */
  inset: number;
  opacity?: number;
  blur?: number;
  dash?: number[];
};

/** A line inside a state’s border, as strong as a channel says. */
export const stateEdge = (name: string, ...lines: EdgeLine[]): Drawing => ({
  slot: 'edges',
  layers: lines.map((line, at) => ({
    id: at === 0 ? name : `${name}-${at}`,
    type: 'line',
    source: 'states',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': line.color,
      'line-width': line.width,
      'line-offset': line.inset,
      'line-blur': line.blur ?? 0,
      'line-opacity': times(line.opacity ?? 1, channel(name)),
      ...(line.dash ? { 'line-dasharray': line.dash } : {}),
    },
  })),
});
