import { readFileSync } from 'node:fs';
import { type Position, PROJECT } from './published-data';

/** A place whose side is known: the state, zone or sector it must lie in. */
export interface KnownPlace {
  name: string;
  at: Position;
  side: string;
}

/** The gazetteer's own word for a state in 1953 → the reference of that state. */
const STATE_OF_1953: [RegExp, string][] = [
  [/^USSR/, 'SUN'],
  [/^GDR/, 'DDR'],
  [/^Western sectors/, 'WBER'],
  [/^FR Germany/, 'FRG'],
  [/^Czechoslovakia/, 'CSK'],
  [/^Hungary/, 'HUN'],
  [/^Poland/, 'POL'],
  [/^Romania/, 'ROU'],
  [/^Bulgaria/, 'BGR'],
  [/^Albania/, 'ALB'],
  [/^Austria/, 'AUT'],
  [/^Yugoslavia/, 'YUG'],
  [/^Finland \(leased/, 'PORK'],
  [/^Switzerland/, 'CHE'],
  [/^France/, 'FRA'],
  [/^United Kingdom/, 'GBR'],
];

/** Rows of a CSV file without its header; quoted cells may hold commas. */
function cellsOf(path: string): string[][] {
  const lines = readFileSync(PROJECT + path, 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) =>
    [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  );
}

/** Every place of the gazetteer that it puts into one state; Potsdamer Platz lies on a line. */
export function gazetteerPlaces(): KnownPlace[] {
  return cellsOf('geo/atlas/sources/gazetteer.csv').flatMap(([name = '', , , , lon, lat, country = '']) => {
    const side = STATE_OF_1953.find(([pattern]) => pattern.test(country))?.[1];
    return side ? [{ name, at: [Number(lon), Number(lat)], side }] : [];
  });
}

/**
 * Places of known-places.csv by list: towns near a border in June 1953 (at least some 400 m from the
 * line drawn), Trieste before and after October 1954, Austria's towns and the cities' districts.
 */
export function knownPlaces(wanted: string): KnownPlace[] {
  return cellsOf('geo/atlas/build/checks/known-places.csv')
    .filter(([list]) => list === wanted)
    .map(([, name = '', lon, lat, side = '']) => ({ name, at: [Number(lon), Number(lat)], side }));
}
