import { featureOf, linear, roundLine } from '../geojson.mjs';
import { bandOutlines } from '../lines/band-outlines.mjs';
import { partsWithin } from '../lines/parts-within.mjs';

const POINTS = 24;
const RADIANS = Math.PI / 180;

export const isRoute = ({ kind, drawnAs }) => kind === 'link' || kind === 'route' || drawnAs === 'line';

/**
 * How far a line bows out from the straight one, as a share of its length, left of its direction.
 * Nothing is known of any way: the bow only keeps lines apart and shows that they are schematic.
 */
const BEND = 0.1;

/** WGS84 degrees to the plane in which lines are bent, and back (Web Mercator, unit radius). */
const toPlane = ([lon, lat]) => [lon * RADIANS, Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2))];
const toDegrees = ([x, y]) => [x / RADIANS, (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS];

const between = ([x0, y0], [x1, y1], t) => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];

/** A point of a Bézier curve of any degree (de Casteljau). */
function bezier(controls, t) {
  if (controls.length === 1) return controls[0];
  return bezier(
    controls.slice(1).map((control, i) => between(controls[i], control, t)),
    t,
  );
}

/** The control point that makes a quadratic curve bow out by `bend` of the chord's length. */
function controlFor(start, end, bend) {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const [midX, midY] = between(start, end, 0.5);
  return [midX - 2 * bend * dy, midY + 2 * bend * dx];
}

function curve(start, end, bend, via) {
  const [a, b] = [toPlane(start), toPlane(end)];
  const controls = via.length > 0 ? via.map(toPlane) : [controlFor(a, b, bend)];
  const steps = Array.from({ length: POINTS }, (_, i) => i / (POINTS - 1));
  return steps.map((t) => toDegrees(bezier([a, ...controls, b], t)));
}

/** The end of a straight line on the sphere: bearing from north in degrees, distance in km. */
function destination([lon, lat], bearing, km) {
  const [d, b, f] = [km / 6371, bearing * RADIANS, lat * RADIANS];
  const lat2 = Math.asin(Math.sin(f) * Math.cos(d) + Math.cos(f) * Math.sin(d) * Math.cos(b));
  const turn = Math.atan2(
    Math.sin(b) * Math.sin(d) * Math.cos(f),
    Math.cos(d) - Math.sin(f) * Math.sin(lat2),
  );
  return [lon + turn / RADIANS, lat2 / RADIANS];
}

/** Degrees of bearing between the points of an arc: so few that its ends lie on the border. */
const ARC_STEP = 0.5;

/** Arcs round a centre, each so many kilometres from it, between two bearings from north (degrees), not yet cut to land. */
const arcsOf = (centre, arcs) =>
  arcs.map(({ km, from, to }) => {
    const steps = Math.ceil((to - from) / ARC_STEP);
    return Array.from({ length: steps + 1 }, (_, i) =>
      destination(centre, from + ((to - from) * i) / steps, km),
    );
  });

const isClosed = (corners) => String(corners[0]) === String(corners.at(-1));

/** Times that corners are cut: each cut halves what is left of an edge (Chaikin). */
const CUTS = 3;

/** A closed shape without corners, by Chaikin's algorithm. */
function rounded(corners) {
  let ring = corners.map(toPlane);
  for (let cut = 0; cut < CUTS; cut++) {
    const points = ring
      .slice(1)
      .flatMap((point, i) => [between(ring[i], point, 0.25), between(ring[i], point, 0.75)]);
    ring = [...points, points[0]];
  }
  return ring.map(toDegrees);
}

/** A gazetteer id or a position, as a position. */
const positionOf = (place, gazetteer) => (Array.isArray(place) ? place : gazetteer.get(place)?.at);

/** The outlines of the states that a row names, as they were when it began. */
const statesOf = ({ state, states = [state], from }, all) =>
  all.filter(
    ({ properties }) =>
      states.includes(properties.ref) &&
      (properties.from === null || properties.from <= from) &&
      (properties.to === null || from < properties.to),
  );

function linesOf(row, gazetteer, states) {
  if (row.arcs) {
    const land = statesOf(row, states).map(({ geometry }) => geometry);
    return arcsOf(positionOf(row.fromPlace, gazetteer), row.arcs).flatMap((arc) => partsWithin(arc, land));
  }
  if (row.outlineKm) {
    const centres = row.centres.map((centre) => toPlane(positionOf(centre, gazetteer)));
    return bandOutlines(centres, row.outlineKm, row.gap).map((ring) => ring.map(toDegrees));
  }
  if (row.corners) return [isClosed(row.corners) ? rounded(row.corners) : row.corners];
  if (row.centres) return [row.centres.map((centre) => positionOf(centre, gazetteer))];
  const start = positionOf(row.fromPlace, gazetteer);
  const end = positionOf(row.toAt ?? row.toPlace, gazetteer);
  const bend = row.bend ?? BEND;
  const via = (row.via ?? []).map((place) => positionOf(place, gazetteer));
  const line = curve(start, end, bend, via);
  if (!row.gap) return [line];
  const [from, to] = row.gap.map((share) => Math.round(share * (line.length - 1)));
  return [line.slice(0, from + 1), line.slice(to)];
}

/**
 * routes.geojson: journeys, links and influence as lines. All of them schematic: they join two
 * places and say nothing of the way between. Two links with the same ends share a curve.
 * `states` are the features of states.geojson, to whose land arcs are cut.
 */
export function buildRoutes(rows, gazetteer, states) {
  return rows
    .filter(isRoute)
    .map((row) => featureOf(row, linear(linesOf(row, gazetteer, states).map((line) => roundLine(line, 4)))));
}
