import type { FeatureCollection } from 'geojson';
import { linesOf } from '../../../geo/atlas/geodata/geometry-parts';
import { fromOrigin } from './mesh';

/** Segments that are culled together: their range in the data, and their bounding box. */
type Chunk = { first: number; count: number; box: readonly [number, number, number, number] };

/** Borders as line segments: x, y, x, y and the length of the line before each, in the unit square. */
export type Segments = { data: Float32Array; chunks: readonly Chunk[] };

/** Numbers per segment. */
export const STRIDE = 5;
const CHUNK = 64;

/** A line without the points nearer than `tolerance` to the previous one; its ends are kept. */
function thinLine(line: readonly [number, number][], tolerance: number): [number, number][] {
  const result: [number, number][] = [];
  line.forEach((point, index) => {
    const last = result.at(-1);
    const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= tolerance;
    if (isFar || index === line.length - 1) result.push(point);
  });
  return result;
}

/** The segments of all lines of a data set, without points nearer than `tolerance` (unit square). */
export function segmentsOf(borders: FeatureCollection, tolerance: number): Segments {
  const data: number[] = [];
  const chunks: Chunk[] = [];
  for (const line of borders.features.flatMap(({ geometry }) => linesOf(geometry))) {
    const points = thinLine(line.map(fromOrigin), tolerance);
    let along = 0;
    for (let start = 0; start < points.length - 1; start += CHUNK) {
      const end = Math.min(points.length - 1, start + CHUNK);
      const first = data.length / STRIDE;
      for (let index = start; index < end; index++) {
        const [a, b] = [points[index], points[index + 1]] as [[number, number], [number, number]];
        data.push(...a, ...b, along);
        along += Math.hypot(b[0] - a[0], b[1] - a[1]);
      }
      const [xs, ys] = [0, 1].map((axis) =>
        points.slice(start, end + 1).map((point) => point[axis] as number),
      );
      const box = [
        Math.min(...(xs ?? [])),
        Math.min(...(ys ?? [])),
        Math.max(...(xs ?? [])),
        Math.max(...(ys ?? [])),
      ];
      chunks.push({ first, count: end - start, box: box as unknown as Chunk['box'] });
    }
  }
  return { data: new Float32Array(data), chunks };
}

/**
 * Copies the segments whose chunks’ boxes touch a view (unit square, relative to ORIGIN) into `into`, which must have
 * room for all. Returns how many there are.
 */
export function copyVisible(
  { data, chunks }: Segments,
  [west, north, east, south]: readonly [number, number, number, number],
  into: Float32Array,
): number {
  let copied = 0;
  for (const { first, count, box } of chunks) {
    if (box[2] < west || box[0] > east || box[3] < north || box[1] > south) continue;
    into.set(data.subarray(first * STRIDE, (first + count) * STRIDE), copied * STRIDE);
    copied += count;
  }
  return copied;
}
