import type { Geometry, Position } from 'geojson';
import type { Geography } from '../../live/load-geodata';

/** Pixels by which a simplified line may leave the true one: not seen where two pixels are shown for one, more is. */
const TOLERANCE = 0.75;

type Point = readonly [x: number, y: number];

const keyOf = ([longitude, latitude]: Position): string => `${longitude} ${latitude}`;

const linesIn = (geometry: Geometry | null): Position[][] => {
  switch (geometry?.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
};

/** Places where lines of the map meet or part, or end. */
export type Junctions = ReadonlySet<string>;

const found = new WeakMap<Geography, Junctions>();

/**
 * The junctions of all lines and edges of a geography. What is simplified between them comes out the same wherever it is
 * drawn, as a border, as the edges of two states and as a coast.
 */
export function junctionsOf(geography: Geography): Junctions {
  const known = found.get(geography);
  if (known) return known;
  const neighbours = new Map<string, Set<string>>();
  const meet = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  const junctions = new Set<string>();
  for (const { features } of Object.values(geography))
    for (const line of features.flatMap(({ geometry }) => linesIn(geometry))) {
      const keys = line.map(keyOf);
      const [first = '', last = ''] = [keys[0], keys.at(-1)];
      if (first !== last) junctions.add(first).add(last);
      keys.slice(1).forEach((key, nth) => {
        meet(key, keys[nth] ?? '');
        meet(keys[nth] ?? '', key);
      });
    }
  for (const [key, { size }] of neighbours) if (size > 2) junctions.add(key);
  found.set(geography, junctions);
  return junctions;
}

function distanceTo([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Marks the points of a part of a line that have to stay (Douglas and Peucker). */
function keepBetween(points: readonly Point[], first: number, last: number, kept: Set<number>): void {
  const [from, to] = [points[first], points[last]];
  if (!from || !to) return;
  let [farthest, away] = [-1, TOLERANCE];
  for (let nth = first + 1; nth < last; nth++) {
    const point = points[nth];
    const distance = point ? distanceTo(from, to, point) : 0;
    if (distance > away) [farthest, away] = [nth, distance];
  }
  if (farthest < 0) return;
  kept.add(farthest);
  keepBetween(points, first, farthest, kept);
  keepBetween(points, farthest, last, kept);
}

/** A ring that begins at a junction, or if it has none at its southernmost place: wherever it is drawn. */
function begunAlike(ring: readonly Position[], junctions: Junctions): Position[] {
  const open = ring.slice(0, -1);
  const at = open.findIndex((place) => junctions.has(keyOf(place)));
  const south = () =>
    open.reduce((least, place, nth) => {
      const best = open[least] ?? place;
      return Number(place[1]) < Number(best[1]) ||
        (place[1] === best[1] && Number(place[0]) < Number(best[0]))
        ? nth
        : least;
    }, 0);
  const start = at >= 0 ? at : south();
  const turned = [...open.slice(start), ...open.slice(0, start)];
  return [...turned, ...turned.slice(0, 1)];
}

/**
 * A line or ring of places as pixels, without the points that cannot be seen to be missing. Junctions stay.
 */
export function simplified(
  line: readonly Position[],
  pixels: (place: Position) => Point,
  junctions: Junctions,
): Point[] {
  const isRing = line.length > 3 && keyOf(line[0] ?? []) === keyOf(line.at(-1) ?? []);
  const places = isRing ? begunAlike(line, junctions) : line;
  const points = places.map(pixels);
  const last = points.length - 1;
  const inner = places.flatMap((place, nth) =>
    nth > 0 && nth < last && junctions.has(keyOf(place)) ? [nth] : [],
  );
  const fixed = [0, ...inner, last];
  // a ring has no two ends to draw it straight between: its farthest point makes the second
  if (isRing && fixed.length === 2) fixed.splice(1, 0, farthestFrom(points));
  const kept = new Set(fixed);
  fixed.slice(1).forEach((to, nth) => {
    keepBetween(points, fixed[nth] ?? 0, to, kept);
  });
  return points.filter((_, nth) => kept.has(nth));
}

function farthestFrom(points: readonly Point[]): number {
  const [x = 0, y = 0] = points[0] ?? [];
  let [farthest, away] = [1, 0];
  points.forEach((point, nth) => {
    const distance = Math.hypot(point[0] - x, point[1] - y);
    if (distance > away) [farthest, away] = [nth, distance];
  });
  return farthest;
}
