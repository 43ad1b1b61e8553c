import { featureOf, linear, roundLine } from '../geojson.mjs';

const POINTS = 24;
const RADIANS = Math.PI / 180;

/** Rows drawn as lines although their kind says area. */
export const DRAWN_AS_LINES = [
  'supply-austria',
  'supply-austria-west',
  'hardliner-fan',
  'strand-cmea',
  'strand-pact',
];

export const isRoute = ({ id, kind }) => kind === 'link' || kind === 'route' || DRAWN_AS_LINES.includes(id);

/**
 * How far a line bows out from the straight one, as a share of its length, left of its direction.
 * Nothing is known of any way: the bow only keeps lines apart and shows that they are schematic.
 */
const BEND = 0.1;
const BEND_OF_ROW = {
  // Reported to have led through Romania; south-east of the straight line it stays clear of Hungary.
  'journey-tito-1956': -0.08,
  'link-last-train': 0,
  'link-stalinallee-ministries': 0,
};
const BEND_OF_SPOKE = 0.04;

/** Where the link to the German question ends if its row does not say: north-west of Vienna, no place. */
const END_WITHOUT_PLACE = { 'reason-link-germany': [12.9, 49.2] };

/** Rays of the fan: bearings from north, degrees, and the length in km, well short of any other state. */
const FAN = { rays: 7, from: 200, to: 290, km: 350 };

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

function fan(centre) {
  const step = (FAN.to - FAN.from) / (FAN.rays - 1);
  return Array.from({ length: FAN.rays }, (_, i) => [
    centre,
    destination(centre, FAN.from + i * step, FAN.km),
  ]);
}

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

function linesOf(row, gazetteer) {
  if (row.id === 'hardliner-fan') return fan(positionOf(row.fromPlace, gazetteer));
  if (row.corners) return [isClosed(row.corners) ? rounded(row.corners) : row.corners];
  if (row.centres) return [row.centres.map((centre) => positionOf(centre, gazetteer))];
  const start = positionOf(row.fromPlace, gazetteer);
  const end = positionOf(row.toAt ?? row.toPlace ?? END_WITHOUT_PLACE[row.id], gazetteer);
  const usual = row.category === 'spoke' ? BEND_OF_SPOKE : BEND;
  const bend = row.bend ?? BEND_OF_ROW[row.id] ?? usual;
  const via = (row.via ?? []).map((place) => positionOf(place, gazetteer));
  const line = curve(start, end, bend, via);
  if (!row.gap) return [line];
  const [from, to] = row.gap.map((share) => Math.round(share * (line.length - 1)));
  return [line.slice(0, from + 1), line.slice(to)];
}

/**
 * routes.geojson: journeys, links and influence as lines. All of them schematic: they join two
 * places and say nothing of the way between. Two links with the same ends share a curve.
 */
export function buildRoutes(rows, gazetteer) {
  return rows
    .filter(isRoute)
    .map((row) => featureOf(row, linear(linesOf(row, gazetteer).map((line) => roundLine(line, 4)))));
}
