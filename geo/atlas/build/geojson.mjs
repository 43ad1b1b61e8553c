import { ringArea } from './mosaic/area.mjs';

/** Row fields that only the build reads, or whose names GeoJSON has for something else. */
const BUILD_ONLY = ['at', 'toAt', 'bend', 'via', 'geometry', 'drawnAs', 'arcs', 'outlineKm'];

const FIRST = [
  'id',
  'layer',
  'kind',
  'category',
  'name',
  'nameLocal',
  'from',
  'to',
  'date',
  'sources',
  'certainty',
];

/** A row's properties: the contract's first, in its order, then whatever else the row says. */
function propertiesOf(row, more = {}) {
  const properties = Object.fromEntries(FIRST.map((field) => [field, row[field]]));
  for (const [field, value] of Object.entries(row)) {
    if (!FIRST.includes(field) && !BUILD_ONLY.includes(field)) properties[field] = value;
  }
  if (row.geometry) properties.extent = row.geometry;
  return { ...properties, ...more };
}

/** A feature whose id stands at the top level and in its properties. */
export function featureOf(row, geometry, more) {
  return { type: 'Feature', id: row.id, properties: propertiesOf(row, more), geometry };
}

/** Properties of what belongs to no row: base map and borders, which carry the same contract. */
export function plainRow({ id, layer, kind, name, nameLocal = '', from = null, to = null, ...rest }) {
  return {
    id,
    layer,
    kind,
    category: kind,
    name,
    nameLocal,
    from,
    to,
    date: '../..',
    sources: ['natural-earth'],
    certainty: 'documented',
    ...rest,
  };
}

export const point = (at) => (at ? { type: 'Point', coordinates: at } : null);

/** Coordinates to so many decimals, without neighbours that became equal. */
export function roundLine(line, decimals) {
  const rounded = line.map((position) => position.map((n) => Number(n.toFixed(decimals))));
  return rounded.filter(([lon, lat], i) => i === 0 || lon !== rounded[i - 1][0] || lat !== rounded[i - 1][1]);
}

/** One Polygon or MultiPolygon: exterior rings counter-clockwise, holes clockwise (RFC 7946). */
export function polygonal(polygons, decimals) {
  const wound = polygons.map((rings) =>
    rings
      .map((ring) => roundLine(ring, decimals))
      .filter((ring) => ring.length >= 4)
      .map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? ring : ring.toReversed())),
  );
  return wound.length === 1
    ? { type: 'Polygon', coordinates: wound[0] }
    : { type: 'MultiPolygon', coordinates: wound };
}

/** Lines as a LineString, or a MultiLineString where there are several. */
export function linear(lines) {
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0] }
    : { type: 'MultiLineString', coordinates: lines };
}

/** A FeatureCollection as text, one feature a line, so that a change reads as a change. */
export function collectionText(features) {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
