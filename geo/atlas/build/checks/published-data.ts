import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import type { DataSet } from '../../../drawing/kinds/kind';
import { generalize } from '../../geodata/generalize';
import { ringsOf } from '../../geodata/geometry-parts';
import { packedFileOf, unpackDataSet } from '../../geodata/packed-geodata';

export type Position = [number, number];
export type Ring = Position[];

export interface Geometry {
  type: 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';
  // biome-ignore lint/suspicious/noExplicitAny: the depth depends on the type, and every reader below checks it
  coordinates: any;
}

export interface Feature {
  type: 'Feature';
  id: string;
  properties: Record<string, unknown> & { id: string; from: string | null; to: string | null };
  geometry: Geometry | null;
}

export const PROJECT = fileURLToPath(new URL('../../../../', import.meta.url));
/** The data sets in full: what browsers fetch of them is made from these. */
export const DATA = `${PROJECT}geo/atlas/data/`;

/** The data sets, by name without ending. */
export const publishedNames = readdirSync(DATA)
  .filter((file) => file.endsWith('.geojson'))
  .map((file) => file.replace('.geojson', ''));

/** The features of one data set. */
export function published(name: string): Feature[] {
  return JSON.parse(readFileSync(`${DATA}${name}.geojson`, 'utf8')).features;
}

/** Where the files are that browsers fetch. */
export const PUBLIC_GEO = `${PROJECT}public/geo/`;

/** One data set as browsers have it. */
export const unpacked = (name: DataSet): FeatureCollection =>
  unpackDataSet(JSON.parse(readFileSync(`${PUBLIC_GEO}${packedFileOf(name)}`, 'utf8')), name);

/** The data sets that wide views draw generalized. */
export const generalizedData = () => generalize(JSON.parse(readFileSync(`${PUBLIC_GEO}map.json`, 'utf8')));

/** What stands on an ISO day; spans are half-open. */
export function standingOn(features: Feature[], day: string): Feature[] {
  return features.filter(
    ({ properties: { from, to } }) => (from === null || from <= day) && (to === null || day < to),
  );
}

/** Every position of a geometry of whatever depth. */
export function positionsOf(geometry: Geometry | null): Position[] {
  const flatten = (coordinates: unknown[]): Position[] =>
    typeof coordinates[0] === 'number'
      ? [coordinates as Position]
      : coordinates.flatMap((inner) => flatten(inner as unknown[]));
  return geometry ? flatten(geometry.coordinates) : [];
}

/** Neighbouring positions of a line or ring, as [start, end]. */
export function edgesOf(line: Ring): [Position, Position][] {
  return line.slice(1).map((end, i) => [line[i] as Position, end]);
}

/** Twice the signed area in square degrees; positive when counter-clockwise. */
export function turnOf(ring: Ring): number {
  return edgesOf(ring).reduce((sum, [[x0, y0], [x1, y1]]) => sum + x0 * y1 - x1 * y0, 0);
}

function crossesRay([lon, lat]: Position, [[x0, y0], [x1, y1]]: [Position, Position]): boolean {
  return y0 > lat !== y1 > lat && lon < ((x1 - x0) * (lat - y0)) / (y1 - y0) + x0;
}

/** Whether a place lies in a geometry, by the even-odd rule, as a map draws it. */
export function contains(geometry: Geometry | null, place: Position): boolean {
  const crossings = (ringsOf(geometry) as Ring[]).flatMap(edgesOf).filter((edge) => crossesRay(place, edge));
  return crossings.length % 2 === 1;
}

/** The named property of every feature that contains a place. */
export function whoseIs(features: Feature[], place: Position, property: string): unknown[] {
  return features
    .filter(({ geometry }) => contains(geometry, place))
    .map(({ properties }) => properties[property]);
}
