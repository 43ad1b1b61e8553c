import { readFileSync } from 'node:fs';
import type { Geodata } from '../../app/_map/live/load-geodata';
import { packedFileOf, unpackDataSet } from '../../geo/atlas/packed-geodata';
import { DATA_SETS } from '../../geo/drawing/kinds/kind';

/** Reads the data sets of public/geo. */
export const readGeodata = (): Geodata =>
  Object.fromEntries(
    DATA_SETS.map((name) => [
      name,
      unpackDataSet(JSON.parse(readFileSync(`public/geo/${packedFileOf(name)}`, 'utf8')), name),
    ]),
  ) as Geodata;
