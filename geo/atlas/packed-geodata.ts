import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DATA_SETS, type DataSet } from '../drawing/kinds/kind';

/** The files of public/geo that browsers fetch. */
export const PACKED_FILES = ['map.json', 'cities.json'] as const;
export type PackedFile = (typeof PACKED_FILES)[number];

/** Which file a data set is in. */
export const packedFileOf = (name: DataSet): PackedFile =>
  name === 'vienna-sectors' || name === 'berlin-sectors' ? 'cities.json' : 'map.json';

/** The data sets that are in a file. */
export const dataSetsIn = (file: PackedFile): DataSet[] =>
  DATA_SETS.filter((name) => packedFileOf(name) === file);

/**
 * A data set out of a file of public/geo: TopoJSON, in which lines that areas share stand once, so that neighbours
 * have them to the last digit alike. WGS84 degrees. Throws if the file is broken or does not hold it.
 */
export function unpackDataSet(packed: unknown, name: DataSet): FeatureCollection {
  const topology = packed as Topology<Partial<Record<DataSet, GeometryCollection>>>;
  const collection = topology?.type === 'Topology' ? topology.objects[name] : undefined;
  if (!collection) throw new Error(`${name} is not in what came as map data`);
  return feature(topology as Topology, collection) as FeatureCollection;
}
