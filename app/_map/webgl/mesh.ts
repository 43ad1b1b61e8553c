import earcut, { flatten } from 'earcut';
import type { FeatureCollection, Position } from 'geojson';
import { polygonsOf } from '../../../geo/atlas/geodata/geometry-parts';
import { project } from '../../../geo/camera/camera';

/**
 * Origin of the coordinates in Web Mercator’s unit square: near the story, so that single precision is exact to a tenth
 * of a pixel at the zoom of a city.
 */
export const ORIGIN = project([18, 50]);

/** Triangles of a feature: x, y of each corner in the unit square, relative to {@link ORIGIN}. */
export type Mesh = { id: string; properties: Readonly<Record<string, unknown>>; corners: Float32Array };

/** A position in the unit square, relative to {@link ORIGIN}. */
export function fromOrigin([longitude = 0, latitude = 0]: Position): [x: number, y: number] {
  const [x, y] = project([longitude, latitude]);
  return [x - ORIGIN[0], y - ORIGIN[1]];
}

function trianglesOf(polygon: Position[][], corners: number[]): void {
  const { vertices, holes, dimensions } = flatten(polygon.map((ring) => ring.slice(0, -1).map(fromOrigin)));
  for (const index of earcut(vertices, holes, dimensions)) {
    corners.push(vertices[index * dimensions] as number, vertices[index * dimensions + 1] as number);
  }
}

/** Triangulates the polygons of a data set, one mesh per feature. */
export function meshesOf({ features }: FeatureCollection): Mesh[] {
  return features.flatMap(({ properties, geometry }) => {
    const polygons = polygonsOf(geometry);
    if (polygons.length === 0) return [];
    const corners: number[] = [];
    for (const polygon of polygons) trianglesOf(polygon, corners);
    return [{ id: String(properties?.id), properties: properties ?? {}, corners: new Float32Array(corners) }];
  });
}
