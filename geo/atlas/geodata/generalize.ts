import type { FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { DataSet } from '../../drawing/kinds/kind';
import { linesOf, ringsOf } from './geometry-parts';
import { type GeoTopology, topologyOf } from './packed-geodata';

/** Zoom (tiles of 512 pixels) below which maps draw generalized shapes: a pixel is 1.4 km at 50° north. */
export const GENERALIZED_BELOW_ZOOM = 5.2;

/** Data sets of land and water, whose shared lines are generalized together. */
export const GENERALIZED_SETS = [
  'land',
  'lakes',
  'rivers',
  'coast',
  'borders',
  'states',
  'austria-zones',
] as const satisfies readonly DataSet[];
export type GeneralizedSet = (typeof GENERALIZED_SETS)[number];

/** Smaller islands and lakes are left out, square kilometres. */
const SMALLEST_ISLAND = 300;
/** Smaller parts of a state have lost their shape with their bends, square kilometres. */
const SMALLEST_PART = 1;
/** Kilometres per degree of latitude (WGS84 mean). */
const KM_PER_DEGREE = 111.2;

/** Area inside a ring (degrees), square kilometres, as if the earth were flat round its first point. */
function squareKilometres(ring: readonly Position[]): number {
  const [[, latitude = 0] = []] = ring;
  const sum = ring.slice(1).reduce((total, [x = 0, y = 0], index) => {
    const [previousX = 0, previousY = 0] = ring[index] ?? [];
    return total + previousX * y - x * previousY;
  }, 0);
  return (Math.abs(sum) / 2) * KM_PER_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180);
}

const positionKey = ([longitude, latitude]: Position): string => `${longitude},${latitude}`;

/** Positions on the shores of islands that are left out. */
function shoresOfSmallIslands(coast: FeatureCollection): ReadonlySet<string> {
  const rings = coast.features.flatMap(({ geometry }) => linesOf(geometry)).filter(endsAtStart);
  return new Set(
    rings.filter((ring) => squareKilometres(ring) < SMALLEST_ISLAND).flatMap((ring) => ring.map(positionKey)),
  );
}

/** States so small that a wide view shows a speck of them, which belongs to those round them there: West Berlin. */
const SPECKS: ReadonlySet<unknown> = new Set(['WBER']);

/** Positions on the borders of the specks. */
function bordersOfSpecks(states: FeatureCollection): readonly string[] {
  return states.features
    .filter(({ properties }) => SPECKS.has(properties?.ref))
    .flatMap(({ geometry }) => ringsOf(geometry).flatMap((ring) => ring.map(positionKey)));
}

const endsAtStart = (line: readonly Position[]): boolean =>
  positionKey(line[0] ?? []) === positionKey(line.at(-1) ?? []);

/** The parts of a geometry that a wide view draws: none of those in `omitted`, and no ring left without an area. */
function visibleParts(geometry: Geometry, smallestArea: number, omitted: ReadonlySet<string>): Geometry {
  const isOmitted = (line: readonly Position[] = []) =>
    line.every((position) => omitted.has(positionKey(position)));
  const visibleRings = (rings: Position[][]) =>
    isOmitted(rings[0])
      ? []
      : rings.filter((ring) => ring.length > 3 && squareKilometres(ring) > smallestArea && !isOmitted(ring));
  const isVisible = (line: readonly Position[]) =>
    !isOmitted(line) && (line.length > 3 || !endsAtStart(line));
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: isVisible(geometry.coordinates) ? geometry.coordinates : [] };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.filter(isVisible) };
    case 'Polygon':
      return { ...geometry, coordinates: visibleRings(geometry.coordinates) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map(visibleRings).filter(({ length }) => length > 0),
      };
    default:
      return geometry;
  }
}

const isEmpty = (geometry: Geometry): boolean =>
  'coordinates' in geometry && geometry.coordinates.length === 0;

/** The arcs without the positions that wide views leave out. */
function generalizedArcs({ arcs, isVisibleInWideView }: GeoTopology): GeoTopology['arcs'] {
  let position = 0;
  return arcs.map((arc) => {
    const steps: GeoTopology['arcs'][number] = [];
    let [x, y] = [0, 0];
    arc.forEach(([stepX, stepY], index) => {
      x += stepX;
      y += stepY;
      const isInner = index > 0 && index < arc.length - 1;
      if (isInner && !isVisibleInWideView(position++)) return;
      steps.push([x, y]);
      x = 0;
      y = 0;
    });
    return steps;
  });
}

/**
 * Generalizes the data sets of a file of public/geo for wide views: bends too small to be seen, which the build marks,
 * small islands and West Berlin are left out, and features that lose all of their area. The lines that data sets share stay the same
 * line in all of them. WGS84 degrees. Throws if the file lacks one of {@link GENERALIZED_SETS}.
 */
export function generalize(packed: unknown): Record<GeneralizedSet, FeatureCollection> {
  const topology = topologyOf(packed);
  const collectionOf = (
    from: Pick<GeoTopology, 'objects'> | null,
    name: GeneralizedSet,
  ): FeatureCollection => {
    const object = from?.objects[name];
    if (!object) throw new Error(`${name} is not in what came as map data`);
    return feature(from as Topology, object) as FeatureCollection;
  };
  const omitted = new Set([
    ...shoresOfSmallIslands(collectionOf(topology, 'coast')),
    ...bordersOfSpecks(collectionOf(topology, 'states')),
  ]);
  const generalized = topology && { ...topology, arcs: generalizedArcs(topology) };
  return Object.fromEntries(
    GENERALIZED_SETS.map((name) => {
      const collection = collectionOf(generalized, name);
      const smallestArea = name === 'lakes' ? SMALLEST_ISLAND : SMALLEST_PART;
      const features = collection.features
        .map((item) => ({ ...item, geometry: visibleParts(item.geometry, smallestArea, omitted) }))
        .filter(({ geometry }) => !isEmpty(geometry));
      return [name, { ...collection, features }];
    }),
  ) as Record<GeneralizedSet, FeatureCollection>;
}
