import { featureOf, point } from '../geojson.mjs';
import { isRoute } from './routes.mjs';

const round = ([lon, lat]) => [Number(lon.toFixed(4)), Number(lat.toFixed(4))];

/** Where a row stands: its own position, or its place's; null where it names a state or a zone. */
function positionOf(row, gazetteer) {
  const at = row.at ?? gazetteer.get(row.place)?.at;
  return at ? round(at) : null;
}

const isTroopArea = ({ layer, kind }) => layer === 'troop-zones' && kind === 'area';

/**
 * troop-zones.geojson: about where Soviet forces stood, as centres (MultiPoint).
 * Places for signs, never the extent of a unit.
 */
export function buildTroopZones(rows, gazetteer) {
  return rows.filter(isTroopArea).map((row) => {
    const coordinates = row.centres.map((centre) => round(gazetteer.get(centre).at));
    return featureOf(row, { type: 'MultiPoint', coordinates });
  });
}

/** garrisons.geojson: headquarters and garrisons, at the town's point and not at the barracks. */
export function buildGarrisons(rows, gazetteer) {
  return rows
    .filter(({ layer }) => layer === 'garrisons')
    .map((row) => featureOf(row, point(positionOf(row, gazetteer))));
}

/** places.geojson: the story's places with their names of the day and of today. GeoNames points. */
export function buildPlaces(rows, gazetteer) {
  return rows
    .filter(({ layer }) => layer === 'places')
    .map((row) => {
      const place = gazetteer.get(row.place);
      return featureOf(row, point(positionOf(row, gazetteer)), {
        nameEnglish: place.name_en,
        name1953: place.name_1953,
        country: place.country_1953,
      });
    });
}

const isElsewhere = (row) =>
  row.layer === 'states' ||
  row.layer === 'garrisons' ||
  row.layer === 'places' ||
  row.kind === 'zone-ref' ||
  isRoute(row) ||
  isTroopArea(row);

/** The point of a row, or its several points. */
const pointsOf = (row, gazetteer) =>
  row.centres
    ? { type: 'MultiPoint', coordinates: row.centres.map((centre) => round(gazetteer.get(centre).at)) }
    : point(positionOf(row, gazetteer));

/**
 * events.geojson: everything else a row says, at its place; geometry null where the row names a
 * state, several states or a zone, and the map draws it from their outline.
 */
export function buildEvents(rows, gazetteer) {
  return rows.filter((row) => !isElsewhere(row)).map((row) => featureOf(row, pointsOf(row, gazetteer)));
}
