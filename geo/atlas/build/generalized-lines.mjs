import { presimplify } from 'topojson-simplify';

/** Metres on the equator as a share of the unit square (WGS84 circumference 40,075,017 m). */
const METRES = 1 / 40_075_017;
/** Bends are left out if their triangle has a smaller area: at 50° north 8 km wide and deep, 3 pixels in the widest views. */
const SMALLEST_BEND = (9000 * METRES) ** 2;

/** Web Mercator, scaled so that the world is the unit square. */
function project([longitude, latitude]) {
  const phi = (latitude * Math.PI) / 180;
  return [longitude / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** Area of a triangle (degrees) in Web Mercator’s unit square. */
function mercatorTriangleArea([a, b, c]) {
  const [[ax, ay], [bx, by], [cx, cy]] = [project(a), project(b), project(c)];
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/**
 * Which positions of each arc of a topology a wide view keeps (Visvalingam): an array of booleans an arc. The ends of an
 * arc are kept, so that the lines that data sets share stay the same line in all of them.
 */
export const keptPositions = (topology) =>
  presimplify(topology, mercatorTriangleArea).arcs.map((arc) =>
    arc.map(([, , weight]) => weight >= SMALLEST_BEND),
  );
