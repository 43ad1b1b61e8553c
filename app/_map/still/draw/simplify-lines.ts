import type { Position } from 'geojson';
import { linesAndRingsOf } from '../../../../geo/atlas/geodata/geometry-parts';
import type { Geodata } from '../../live/load-geodata';

/** Pixels by which a simplified line may differ; on screens of pixel ratio 2 a larger difference would be visible. */
const TOLERANCE = 0.75;

type Point = readonly [x: number, y: number];

const positionKey = ([longitude, latitude]: Position): string => `${longitude} ${latitude}`;

/** Keys of the positions where lines of the map meet, part or end. */
export type Junctions = ReadonlySet<string>;

const junctionsByGeodata = new WeakMap<Geodata, Junctions>();

/**
 * The junctions of all lines and edges of the geodata. Lines are simplified between them, so that an edge comes out the
 * same as a border, as the edge of either state and as a coast.
 */
export function junctionsOf(geodata: Geodata): Junctions {
  const cached = junctionsByGeodata.get(geodata);
  if (cached) return cached;
  const neighbours = new Map<string, Set<string>>();
  const connect = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  const junctions = new Set<string>();
  for (const { features } of Object.values(geodata))
    for (const line of features.flatMap(({ geometry }) => linesAndRingsOf(geometry))) {
      const keys = line.map(positionKey);
      const [first = '', last = ''] = [keys[0], keys.at(-1)];
      if (first !== last) junctions.add(first).add(last);
      keys.slice(1).forEach((key, index) => {
        connect(key, keys[index] ?? '');
        connect(keys[index] ?? '', key);
      });
    }
  for (const [key, { size }] of neighbours) if (size > 2) junctions.add(key);
  junctionsByGeodata.set(geodata, junctions);
  return junctions;
}

function distanceTo([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  const [offX, offY] = [x - ax - along * dx, y - ay - along * dy];
  return Math.sqrt(offX * offX + offY * offY);
}

/** Marks the points to keep between two points of a line (Douglas and Peucker). */
function addSignificantPoints(
  points: readonly Point[],
  first: number,
  last: number,
  significantIndexes: Set<number>,
): void {
  const [from, to] = [points[first], points[last]];
  if (!from || !to) return;
  let [farthest, maxDistance] = [-1, TOLERANCE];
  for (let index = first + 1; index < last; index++) {
    const point = points[index];
    const distance = point ? distanceTo(from, to, point) : 0;
    if (distance > maxDistance) [farthest, maxDistance] = [index, distance];
  }
  if (farthest < 0) return;
  significantIndexes.add(farthest);
  addSignificantPoints(points, first, farthest, significantIndexes);
  addSignificantPoints(points, farthest, last, significantIndexes);
}

/** A ring rotated to begin at a junction, or at its southernmost point, so that it always begins at the same point. */
function rotateRing(ring: readonly Position[], junctions: Junctions): Position[] {
  const open = ring.slice(0, -1);
  const junctionIndex = open.findIndex((position) => junctions.has(positionKey(position)));
  const southernmostIndex = () =>
    open.reduce((least, position, index) => {
      const best = open[least] ?? position;
      return Number(position[1]) < Number(best[1]) ||
        (position[1] === best[1] && Number(position[0]) < Number(best[0]))
        ? index
        : least;
    }, 0);
  const start = junctionIndex >= 0 ? junctionIndex : southernmostIndex();
  const rotated = [...open.slice(start), ...open.slice(0, start)];
  return [...rotated, ...rotated.slice(0, 1)];
}

/** A line as it is simplified: a ring rotated to its beginning, and the indexes of its ends and junctions. */
type PreparedLine = { positions: readonly Position[]; isRing: boolean; fixed: readonly number[] };

/** Lines as they were prepared, which no camera changes. */
const preparedLines = new WeakMap<Junctions, WeakMap<readonly Position[], PreparedLine>>();

function prepareLine(line: readonly Position[], junctions: Junctions): PreparedLine {
  const lines = preparedLines.get(junctions) ?? new WeakMap<readonly Position[], PreparedLine>();
  preparedLines.set(junctions, lines);
  const known = lines.get(line);
  if (known) return known;
  const isRing = line.length > 3 && positionKey(line[0] ?? []) === positionKey(line.at(-1) ?? []);
  const positions = isRing ? rotateRing(line, junctions) : line;
  const last = positions.length - 1;
  const inner = positions.flatMap((position, index) =>
    index > 0 && index < last && junctions.has(positionKey(position)) ? [index] : [],
  );
  const prepared = { positions, isRing, fixed: [0, ...inner, last] };
  lines.set(line, prepared);
  return prepared;
}

/** A line or ring in pixels, simplified within TOLERANCE. Junctions are kept. */
export function simplifyLine(
  line: readonly Position[],
  toPixel: (position: Position) => Point,
  junctions: Junctions,
): Point[] {
  const { positions, isRing, fixed } = prepareLine(line, junctions);
  const points = positions.map(toPixel);
  // simplification needs two ends: the farthest point of a ring is the second
  const ends =
    isRing && fixed.length === 2 ? [fixed[0] ?? 0, farthestFromStart(points), fixed[1] ?? 0] : fixed;
  const keptIndexes = new Set(ends);
  ends.slice(1).forEach((to, index) => {
    addSignificantPoints(points, ends[index] ?? 0, to, keptIndexes);
  });
  return points.filter((_, index) => keptIndexes.has(index));
}

function farthestFromStart(points: readonly Point[]): number {
  const [x = 0, y = 0] = points[0] ?? [];
  let [farthest, maxDistance] = [1, 0];
  points.forEach((point, index) => {
    const distance = Math.hypot(point[0] - x, point[1] - y);
    if (distance > maxDistance) [farthest, maxDistance] = [index, distance];
  });
  return farthest;
}
