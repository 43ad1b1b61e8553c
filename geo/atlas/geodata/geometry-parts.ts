import type { Geometry, Position } from 'geojson';

/** The lines of a geometry; none for points and polygons. */
export function linesOf(geometry: Geometry | null): Position[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** The polygons of a geometry, each a list of rings; none for points and lines. */
export function polygonsOf(geometry: Geometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** The rings of all polygons of a geometry; none for points and lines. */
export const ringsOf = (geometry: Geometry | null): Position[][] => polygonsOf(geometry).flat();

/** The lines of a geometry, or its rings; none for points. */
export const linesAndRingsOf = (geometry: Geometry | null): Position[][] => [
  ...linesOf(geometry),
  ...ringsOf(geometry),
];
