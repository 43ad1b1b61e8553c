import type { FeatureCollection } from 'geojson';
import { DATA_SETS, type DataSet } from '../../geo/kinds/kind';
import { asset } from '../_site/address';

/** The data sets of the map, as the browser has them. */
export type Geography = Record<DataSet, FeatureCollection>;

/** Loads one data set. Fails if it is missing or broken off. */
export async function loadDataSet(name: DataSet): Promise<FeatureCollection> {
  const answer = await fetch(asset(`/geo/${name}.geojson`));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const data: FeatureCollection = await answer.json();
  if (data.type !== 'FeatureCollection') throw new Error(`${name} is not a feature collection`);
  return data;
}

/** Loads every data set. Fails as a whole if one is missing or broken off: half a map would be a wrong one. */
export async function loadGeography(): Promise<Geography> {
  const sets = await Promise.all(DATA_SETS.map(async (name) => [name, await loadDataSet(name)] as const));
  return Object.fromEntries(sets) as Geography;
}
