import booleanPointInPolygon from '@turf/boolean-point-in-polygon';

/** Of the points within a part every sixth is left: the others are only there to find the border. */
const KEPT_OF = 6;

/**
 * The parts of a line that lie within polygons, WGS84 degrees. A part ends at the last point within, so the points must
 * be close together.
 */
export function partsWithin(line, polygons) {
  const parts = [[]];
  for (const position of line) {
    if (polygons.some((polygon) => booleanPointInPolygon(position, polygon))) parts.at(-1).push(position);
    else if (parts.at(-1).length > 0) parts.push([]);
  }
  return parts
    .filter(({ length }) => length > KEPT_OF)
    .map((points) => points.filter((_, i) => i % KEPT_OF === 0 || i === points.length - 1));
}
