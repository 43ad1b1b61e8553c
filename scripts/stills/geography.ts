import { readFileSync } from 'node:fs';
import type { Geography } from '../../app/_stage/geography';
import { DATA_SETS } from '../../geo/kinds/kind';
import { packedFileOf, unpack } from '../../geo/packed';

/** The data sets of public/geo, read from disk. */
export const readGeography = (): Geography =>
  Object.fromEntries(
    DATA_SETS.map((name) => [
      name,
      unpack(JSON.parse(readFileSync(`public/geo/${packedFileOf(name)}`, 'utf8')), name),
    ]),
  ) as Geography;
