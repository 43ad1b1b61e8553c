/** Earth's authalic radius (WGS84), km: a sphere of this radius has the ellipsoid's surface. */
const RADIUS_KM = 6371.0072;
const ECCENTRICITY = 0.0818191908426;
const RADIANS = Math.PI / 180;

/** Snyder's q, from which the authalic latitude follows (Map Projections: A Working Manual, 3-12). */
function authalicQ(latitude) {
  const e = ECCENTRICITY;
  const s = Math.sin(latitude * RADIANS);
  return (1 - e * e) * (s / (1 - (e * s) ** 2) - Math.log((1 - e * s) / (1 + e * s)) / (2 * e));
}

const Q_AT_POLE = authalicQ(90);

/**
 * Area of a closed ring in km², positive when counter-clockwise. Edges are straight in the
 * cylindrical equal-area projection, so the pieces of a mosaic add up exactly to their union.
 */
export function ringArea(ring) {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lon0, lat0] = ring[i - 1];
    const [lon1, lat1] = ring[i];
    doubled += ((lon0 - lon1) * RADIANS * (authalicQ(lat0) + authalicQ(lat1))) / Q_AT_POLE;
  }
  return (doubled / 2) * RADIUS_KM ** 2;
}

/** Area of a Polygon or MultiPolygon in km²; holes count against it. */
export function areaOf(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const areas = polygons.map(
    ([exterior, ...holes]) =>
      Math.abs(ringArea(exterior)) - holes.reduce((sum, hole) => sum + Math.abs(ringArea(hole)), 0),
  );
  return areas.reduce((sum, area) => sum + area, 0);
}
