import { topology } from 'topojson-server';
import { keptPositions } from './generalized-lines.mjs';

/** What the drawings read of each data set’s features, beside their shape; dates and sides where a style asks for them. */
const ROW = ['id', 'layer', 'kind', 'category'];
const READ = {
  land: ['id'],
  lakes: ['id'],
  rivers: ['id'],
  coast: ['id'],
  borders: ['id', 'left', 'right', 'from', 'to'],
  states: ['id', 'category', 'ref'],
  'austria-zones': ['id', 'power'],
  'vienna-sectors': ['id', 'power'],
  'berlin-sectors': ['id', 'power'],
  'troop-zones': ['id', 'layer', 'certainty'],
  routes: ROW.concat('level'),
  garrisons: ['id', 'kind', 'certainty'],
  events: ROW.concat('level'),
  places: ['id', 'category'],
};

/** The sectors of the two cities are finer than all else, and one of them is also shown without the map. */
const CITIES = ['vienna-sectors', 'berlin-sectors'];

/** Files for browsers: which data sets are in each, the decimals of a degree that these have, and whether wide views simplify them. */
const FILES = {
  'map.json': {
    sets: Object.keys(READ).filter((name) => !CITIES.includes(name)),
    decimals: 4,
    isGeneralized: true,
  },
  'cities.json': { sets: CITIES, decimals: 5, isGeneralized: false },
};

/** Positions of any depth as whole numbers of the last decimal. */
const onGrid = (coordinates, decimals) =>
  coordinates.map((inner) =>
    typeof inner === 'number' ? Math.round(inner * 10 ** decimals) : onGrid(inner, decimals),
  );

/** A feature with the properties alone that are read. Null means that there is no value, so it can be left out. */
const stripped = ({ properties, geometry }, read, decimals) => ({
  type: 'Feature',
  properties: Object.fromEntries(
    read.filter((name) => (properties[name] ?? null) !== null).map((name) => [name, properties[name]]),
  ),
  geometry: { ...geometry, coordinates: onGrid(geometry.coordinates, decimals) },
});

/** A line’s positions as steps from the one before, as TopoJSON has them where it says a scale. */
const asSteps = (arc) => arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1][0], y - arc[i - 1][1]]));

/** A whole number in characters, as Google’s Encoded Polyline Algorithm has it: five bits each, the lowest first. */
function encodeNumber(number) {
  let rest = number < 0 ? ~(number << 1) : number << 1;
  let characters = '';
  while (rest >= 32) {
    characters += String.fromCharCode((32 | (rest & 31)) + 63);
    rest >>= 5;
  }
  return characters + String.fromCharCode(rest + 63);
}

/** A line of steps as an encoded polyline, which is a seventh smaller compressed than JSON. */
const encodeArc = (steps) => steps.flat().map(encodeNumber).join('');

/** Bits in base64, six a character, the highest first. */
const encodeBits = (bits) => {
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
    Array.from({ length: 8 }, (_, bit) => (bits[byte * 8 + bit] ? 128 >> bit : 0)).reduce((a, b) => a | b),
  );
  return Buffer.from(bytes).toString('base64');
};

/**
 * Data sets as TopoJSON: a line that several of them share is in it once, and no position is changed. Arcs are encoded
 * polylines; `kept` says in bits which of the positions between their ends wide views keep, if any leave some out.
 */
function pack(collections, { sets, decimals, isGeneralized }) {
  const objects = sets.map((name) => [
    name,
    {
      type: 'FeatureCollection',
      // without a shape it is drawn from a state’s or a zone’s
      features: collections[`${name}.geojson`]
        .filter(({ geometry }) => geometry)
        .map((feature) => stripped(feature, READ[name], decimals)),
    },
  ]);
  const { arcs, ...packed } = topology(Object.fromEntries(objects));
  const unit = Number(`1e-${decimals}`);
  const quantized = {
    ...packed,
    bbox: undefined,
    transform: { scale: [unit, unit], translate: [0, 0] },
    arcs: arcs.map(asSteps),
  };
  const kept = isGeneralized
    ? encodeBits(keptPositions(quantized).flatMap((positions) => positions.slice(1, -1)))
    : undefined;
  return { ...quantized, arcs: quantized.arcs.map(encodeArc), kept };
}

/**
 * What browsers fetch of the map’s data: file name → TopoJSON of several data sets, with the properties alone that
 * drawings read.
 * @param {Record<string, object[]>} collections features by file name, as `buildAll` gives them
 */
export const packAll = (collections) =>
  Object.fromEntries(Object.entries(FILES).map(([file, parts]) => [file, pack(collections, parts)]));
