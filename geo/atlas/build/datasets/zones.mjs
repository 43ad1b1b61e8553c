import { featureOf, polygonal } from '../geojson.mjs';
import { areaOf } from '../mosaic/area.mjs';
import { polygonOf } from './states.mjs';

const isZone = ({ kind }) => kind === 'zone-ref';

/** Who held a city sector, by the last part of its piece's name. */
const POWER_OF_SECTOR = {
  su: 'Soviet Union',
  us: 'United States',
  gb: 'United Kingdom',
  fr: 'France',
  int: 'Four powers',
};

/**
 * austria-zones.geojson: the four powers' zones and Vienna, cut from the same mosaic as the states,
 * so that their edges are Austria's own. `power` says who held a zone.
 */
export function buildAustriaZones(rows, zones, topology) {
  return rows.filter(isZone).map((row) => {
    const { units, power } = zones.find(({ id }) => id === row.zone);
    const geometry = polygonOf(topology, units);
    return featureOf(row, geometry, { power, area_km2: Math.round(areaOf(geometry)) });
  });
}

/**
 * berlin-sectors.geojson, vienna-sectors.geojson: the sectors of a divided city, 5 decimals
 * (about 1 m; the tracing itself is good to some 100 m). Hand-traced, see SOURCES.md.
 */
export function buildSectors(rows, sectors) {
  return rows.filter(isZone).map((row) => {
    const { geometry } = sectors.find(({ properties }) => properties.piece === row.zone);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const wound = polygonal(polygons, 5);
    const power = POWER_OF_SECTOR[row.zone.split(':')[1]];
    return featureOf(row, wound, { power, area_km2: Number(areaOf(wound).toFixed(1)) });
  });
}
