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

/** The data sets of the map, as the browser has them. */
export type Geography = Record<DataSet, FeatureCollection>;

async function load(file: PackedFile): Promise<unknown> {
  const answer = await fetch(asset(`/geo/${file}`));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
}

/** Loads one data set. Fails if it is missing or broken off. */
export const loadDataSet = async (name: DataSet): Promise<FeatureCollection> =>
  unpackDataSet(await load(packedFileOf(name)), name);

/** Loads every data set. Fails as a whole if one is missing or broken off: half a map would be a wrong one. */
export async function loadGeography(): Promise<Geography> {
  const files = await Promise.all(PACKED_FILES.map(async (file) => [file, await load(file)] as const));
  return Object.fromEntries(
    files.flatMap(([file, packed]) => dataSetsIn(file).map((name) => [name, unpackDataSet(packed, name)])),
  ) as Geography;
}
