import mapshaper from 'mapshaper';

/**
 * One divided city cut into its sectors: the city's ring and the sector lines make the faces,
 * the seed point inside a face names its sector. Faces without a seed, or seeded `out`, are dropped.
 * Hand-traced, see SOURCES.md; WGS84 degrees.
 * @param {{ring: number[][], lines: Record<string, number[][]>, seeds: {sector: string, at: number[]}[]}} city
 * @param {string} prefix `ber` or `vie`: pieces are called `ber:su`, `vie:fr` …
 */
export async function cutCity(city, prefix) {
  const outline = [city.ring, ...Object.values(city.lines)];
  const inputs = {
    'lines.json': { type: 'GeometryCollection', geometries: outline.map(asLine) },
    'seeds.json': { type: 'FeatureCollection', features: city.seeds.map(asSeed) },
  };
  const commands = [
    '-i lines.json -polygons',
    '-join seeds.json fields=sector',
    `-filter 'Boolean(sector) && sector != "out"'`,
    `-each 'piece = "${prefix}:" + sector'`,
    '-dissolve piece',
    '-o sectors.json format=geojson geojson-type=FeatureCollection',
  ].join(' ');
  const output = await mapshaper.applyCommands(commands, inputs);
  return JSON.parse(output['sectors.json']);
}

const asLine = (coordinates) => ({ type: 'LineString', coordinates });

const asSeed = ({ sector, at }) => ({
  type: 'Feature',
  properties: { sector },
  geometry: { type: 'Point', coordinates: at },
});
