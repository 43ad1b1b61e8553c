import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../palette';
import { type Drawing, PRESENCE, times } from './kind';

export type Stroke = {
  color: string;
  /** Pixels. */
  width: number;
  /** Multiples of the width; schematic lines are always dashed. */
  dash?: number[];
  opacity?: number;
};

/** Schematic lines between two documented ends; the way between is not meant. */
export const schematicLines = (
  id: string,
  filter: ExpressionSpecification,
  palette: Palette,
  { color, width, dash = [3, 2], opacity = 1 }: Stroke,
): Drawing => ({
  slot: 'lines',
  layers: [
    {
      id: `${id}-casing`,
      type: 'line',
      source: 'routes',
      filter,
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.casing,
        'line-width': width + 2.4,
        'line-opacity': times(0.6 * opacity, PRESENCE),
      },
    },
    {
      id,
      type: 'line',
      source: 'routes',
      filter,
      paint: {
        'line-color': color,
        'line-width': width,
        'line-dasharray': dash,
        'line-opacity': times(opacity, PRESENCE),
      },
    },
  ],
});
