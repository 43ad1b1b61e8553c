import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type MapPart, PRESENCE, scaled } from './kind';

/**
 * Pixels per kilometre at zoom 0 on the equator, tiles of 512 pixels: 512 / 40,075.017 km (the circumference of
 * WGS84).
 */
const PIXELS_PER_KM = 512 / 40_075.017;
/** The areas lie between 45° and 54° north: one scale for all is within 10 % of each. */
const SCALE_AT_49_NORTH = 1 / Math.cos((49 * Math.PI) / 180);
const MAX_ZOOM = 14;

/** Kilometres on the ground as pixels at any zoom. */
function kilometres(km: number): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    km,
    PIXELS_PER_KM * SCALE_AT_49_NORTH * 2 ** zoom,
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, at(0), MAX_ZOOM, at(MAX_ZOOM)];
}

/** A soft band along a schematic line, `km` wide: no road or rail is meant. */
export const softBand = (id: string, color: string, km: number): MapPart => ({
  slot: 'areas',
  layers: [
    {
      id,
      type: 'line',
      source: 'routes',
      filter: ['==', ['get', 'id'], id],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': kilometres(km),
        'line-blur': kilometres(km / 3),
        'line-opacity': scaled(0.3, PRESENCE),
      },
    },
  ],
});
