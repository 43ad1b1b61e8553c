import type { FeatureCollection } from 'geojson';
import { GENERALIZED_BELOW_ZOOM, generalize } from '../../../geo/atlas/geodata/generalize';
import {
  dataSetsIn,
  PACKED_FILES,
  type PackedFile,
  packedFileOf,
  unpackDataSet,
} from '../../../geo/atlas/geodata/packed-geodata';
import type { DataSet } from '../../../geo/drawing/kinds/kind';
import { asset } from '../../_site/urls/urls';

/** All data sets of the map, by name. */
export type Geodata = Record<DataSet, FeatureCollection>;

/** The data sets as they were built, and with the lines of land generalized for wide views. */
export type MapGeodata = { detailed: Geodata; generalized: Geodata };

/** The data sets that a map draws at a zoom. */
export const geodataAt = ({ detailed, generalized }: MapGeodata, zoom: number): Geodata =>
  zoom < GENERALIZED_BELOW_ZOOM ? generalized : detailed;

/** The data sets in files of public/geo, parsed. Throws if one is missing or broken. */
export function mapGeodata(files: Readonly<Record<PackedFile, unknown>>): MapGeodata {
  const detailed = Object.fromEntries(
    PACKED_FILES.flatMap((file) => dataSetsIn(file).map((name) => [name, unpackDataSet(files[file], name)])),
  ) as Geodata;
  return { detailed, generalized: { ...detailed, ...generalize(files['map.json']) } };
}

async function fetchFile(file: PackedFile): Promise<unknown> {
  const response = await fetch(asset(`/geo/${file}`));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

/** Loads one data set. Rejects if it is missing or incomplete. */
export const loadDataSet = async (name: DataSet): Promise<FeatureCollection> =>
  unpackDataSet(await fetchFile(packedFileOf(name)), name);

/** Loads all data sets. Rejects if any is missing or incomplete, since half a map would be a wrong one. */
export async function loadGeodata(): Promise<MapGeodata> {
  const files = await Promise.all(PACKED_FILES.map(async (file) => [file, await fetchFile(file)] as const));
  return mapGeodata(Object.fromEntries(files) as Record<PackedFile, unknown>);
}
