import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DATA_SETS, type DataSet } from '../../drawing/kinds/kind';

/** The files of public/geo that browsers fetch. */
export const PACKED_FILES = ['map.json', 'cities.json'] as const;
export type PackedFile = (typeof PACKED_FILES)[number];

/** Which file a data set is in. */
export const packedFileOf = (name: DataSet): PackedFile =>
  name === 'vienna-sectors' || name === 'berlin-sectors' ? 'cities.json' : 'map.json';

/** The data sets that are in a file. */
export const dataSetsIn = (file: PackedFile): DataSet[] =>
  DATA_SETS.filter((name) => packedFileOf(name) === file);

/** A position of a line: whole units from the one before. */
type Step = [x: number, y: number];

/** A file as topology, with the positions that wide views keep: for each arc’s positions between its ends, whether. */
export type GeoTopology = Omit<Topology<Partial<Record<DataSet, GeometryCollection>>>, 'arcs'> & {
  arcs: Step[][];
  isVisibleInWideView: (position: number) => boolean;
};

/** The steps of an arc, written as Google’s Encoded Polyline Algorithm has it. */
function decodeArc(encoded: string): Step[] {
  let position = 0;
  const nextNumber = () => {
    let [number, shift, character] = [0, 0, 0];
    do {
      character = encoded.charCodeAt(position) - 63;
      number |= (character & 31) << shift;
      shift += 5;
      position += 1;
    } while (character >= 32);
    return number & 1 ? ~(number >> 1) : number >> 1;
  };
  const steps: Step[] = [];
  while (position < encoded.length) steps.push([nextNumber(), nextNumber()]);
  return steps;
}

type PackedTopology = Omit<GeoTopology, 'arcs' | 'isVisibleInWideView'> & { arcs: string[]; kept?: string };

const isPacked = (file: unknown): file is PackedTopology =>
  (file as PackedTopology | null)?.type === 'Topology';

const topologies = new WeakMap<object, GeoTopology>();

/** A parsed file of public/geo as topology; null if it is none. */
export function topologyOf(file: unknown): GeoTopology | null {
  if (!isPacked(file)) return null;
  const cached = topologies.get(file);
  if (cached) return cached;
  const { arcs, kept = '', ...rest } = file;
  const bytes = atob(kept);
  const topology: GeoTopology = {
    ...rest,
    arcs: arcs.map(decodeArc),
    isVisibleInWideView: (position) => (bytes.charCodeAt(position >> 3) & (128 >> (position & 7))) !== 0,
  };
  topologies.set(file, topology);
  return topology;
}

/**
 * A data set out of a file of public/geo: TopoJSON, in which lines that areas share stand once, so that neighbours
 * have them to the last digit alike. WGS84 degrees. Throws if the file is broken or does not hold it.
 */
export function unpackDataSet(packed: unknown, name: DataSet): FeatureCollection {
  const topology = topologyOf(packed);
  const collection = topology?.objects[name];
  if (!topology || !collection) throw new Error(`${name} is not in what came as map data`);
  return feature(topology as Topology, collection) as FeatureCollection;
}
