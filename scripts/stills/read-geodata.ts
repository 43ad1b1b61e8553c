import { readFileSync } from 'node:fs';
import { type MapGeodata, mapGeodata } from '../../app/_map/live/load-geodata';
import { PACKED_FILES, type PackedFile } from '../../geo/atlas/geodata/packed-geodata';

const readFile = (file: PackedFile): unknown => JSON.parse(readFileSync(`public/geo/${file}`, 'utf8'));

/** Reads the data sets of public/geo. */
export const readGeodata = (): MapGeodata =>
  mapGeodata(
    Object.fromEntries(PACKED_FILES.map((file) => [file, readFile(file)])) as Record<PackedFile, unknown>,
  );
