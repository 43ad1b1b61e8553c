import type { FeatureCollection } from 'geojson';
import {
  dataSetsIn,
  PACKED_FILES,
  type PackedFile,
  packedFileOf,
  unpackDataSet,
} from '../../../geo/atlas/packed-geodata';
import type { DataSet } from '../../../geo/drawing/kinds/kind';
import { asset } from '../../_site/urls/urls';

/** All data sets of the map, by name. */
export type Geodata = Record<DataSet, FeatureCollection>;

async function fetchFile(file: PackedFile): Promise<unknown> {
  const response = await fetch(asset(`/geo/${file}`));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

/** Loads one data set. Rejects if it is missing or incomplete. */
export const loadDataSet = async (name: DataSet): Promise<FeatureCollection> =>
  unpackDataSet(await fetchFile(packedFileOf(name)), name);

/** Loads all data sets. Rejects if any is missing or incomplete, since half a map would be a wrong one. */
export async function loadGeodata(): Promise<Geodata> {
  const files = await Promise.all(PACKED_FILES.map(async (file) => [file, await fetchFile(file)] as const));
  return Object.fromEntries(
    files.flatMap(([file, packed]) => dataSetsIn(file).map((name) => [name, unpackDataSet(packed, name)])),
  ) as Geodata;
}
