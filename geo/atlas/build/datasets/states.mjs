import { featureOf, polygonal } from '../geojson.mjs';
import { areaOf } from '../mosaic/area.mjs';
import { piecesOf, unionOf } from '../mosaic/topology.mjs';

/** States that the clip cuts through: a computed area would be wrong. */
const CUT_BY_THE_CLIP = ['SUN'];

/** The polygon of some mosaic pieces, 4 decimals. */
export function polygonOf(topology, units) {
  const pieces = piecesOf(topology);
  return polygonal(
    unionOf(
      topology,
      units.map((unit) => pieces.get(unit)),
    ),
    4,
  );
}

/**
 * states.geojson: a polygon for each state and period of unchanged border and alignment.
 * Natural Earth 10m regrouped to the borders of the day, with the hand-digitised cuts.
 * `area_km2` is measured on the drawn outline, ellipsoidal, rounded.
 */
export function buildStates(rows, periods, topology) {
  return rows.map((row) => {
    const { units } = periods.find(
      ({ ref, from, to }) => ref === row.ref && from === row.from && to === row.to,
    );
    const geometry = polygonOf(topology, units);
    const measured = CUT_BY_THE_CLIP.includes(row.ref) ? {} : { area_km2: Math.round(areaOf(geometry)) };
    return featureOf(row, geometry, measured);
  });
}
