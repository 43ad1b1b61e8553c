import { readFileSync } from 'node:fs';
import type { Geography } from '../../app/_stage/geography';
import { DATA_SETS } from '../../geo/kinds/kind';

/** The data sets of public/geo, read from disk. */
export const readGeography = (): Geography =>
  Object.fromEntries(
    DATA_SETS.map((name) => [name, JSON.parse(readFileSync(`public/geo/${name}.geojson`, 'utf8'))]),
  ) as Geography;
