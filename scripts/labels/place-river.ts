import type { LabelBox } from '../../stories/labels/label-boxes';
import type { PlacedName } from '../../stories/model/placed-labels-schema';
import type { Pixel } from './pixel-mask';

/** Pixels between the positions that are tried along a river, and between a river and the middle of its name. */
const [STEP, FROM_RIVER] = [4, 10];
/** Pixels by which a river may leave the straight line along which its name stands. */
const LARGEST_BEND = 5;
/** A name that stands steeper is hard to read, degrees. */
const STEEPEST = 65;
/** Costs: of a pixel of the river’s bend, of a degree of the angle, of standing below the river, of a window’s width from its middle. */
const COST = { bend: 0.12, angle: 0.012, below: 0.15, distance: 1 } as const;

/** A place for a river’s name: its middle in pixels, degrees clockwise, and what it costs. */
export type RiverPosition = { middle: Pixel; angle: NonNullable<PlacedName['angle']>; cost: number };

const distance = ([x1, y1]: Pixel, [x2, y2]: Pixel): number => Math.hypot(x2 - x1, y2 - y1);

/** Points of a line in even steps, pixels. */
function resample(line: readonly Pixel[]): Pixel[] {
  const points: Pixel[] = [];
  let sinceLast = STEP;
  for (let nth = 1; nth < line.length; nth++) {
    const [from, to] = [line[nth - 1], line[nth]] as [Pixel, Pixel];
    const length = distance(from, to);
    for (let along = STEP - sinceLast; along <= length; along += STEP) {
      const share = length === 0 ? 0 : along / length;
      points.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      sinceLast = length - along;
    }
    if (length < STEP - sinceLast) sinceLast += length;
  }
  return points;
}

/** The largest distance of points from the straight line through their ends, pixels. */
function bendOf(points: readonly Pixel[]): number {
  const [[x1, y1], [x2, y2]] = [points[0], points.at(-1)] as [Pixel, Pixel];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return Math.max(...points.map(([x, y]) => Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / length));
}

/**
 * Where a name of a width in pixels can stand along a river, whose courses are given in pixels of a window: beside
 * stretches that are straight enough, on either side, the cheapest first.
 */
export function riverPositions(
  courses: readonly (readonly Pixel[])[],
  width: number,
  window: { width: number; height: number },
): RiverPosition[] {
  const count = Math.ceil(width / STEP) + 1;
  const center: Pixel = [window.width / 2, window.height / 2];
  return courses
    .flatMap((course) => {
      const points = resample(course);
      return points.flatMap((_, first): RiverPosition[] => {
        const stretch = points.slice(first, first + count);
        const [from, to] = [stretch[0], stretch.at(-1)];
        if (stretch.length < count || !from || !to || distance(from, to) < 0.9 * width) return [];
        const bend = bendOf(stretch);
        const [dx, dy] =
          to[0] < from[0] ? [from[0] - to[0], from[1] - to[1]] : [to[0] - from[0], to[1] - from[1]];
        const angle = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
        if (bend > LARGEST_BEND || Math.abs(angle) > STEEPEST) return [];
        const length = Math.hypot(dx, dy);
        return [-1, 1].map((side) => {
          const away = (side * FROM_RIVER + (side * bend) / 2) / length;
          const middle: Pixel = [(from[0] + to[0]) / 2 - dy * away, (from[1] + to[1]) / 2 + dx * away];
          const cost =
            COST.bend * bend +
            COST.angle * Math.abs(angle) +
            (side > 0 ? COST.below : 0) +
            (COST.distance * distance(middle, center)) / window.width;
          return { middle, angle, cost };
        });
      });
    })
    .sort((a, b) => a.cost - b.cost);
}

/** Boxes that together cover a turned name: pieces as long as it is high, pixels. */
export function piecesOf(
  { middle: [x, y], angle }: Pick<RiverPosition, 'middle' | 'angle'>,
  size: { width: number; height: number },
): LabelBox[] {
  const count = Math.max(1, Math.ceil(size.width / size.height));
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const half = size.height / 2;
  return Array.from({ length: count }, (_, nth) => {
    const along = (size.width - size.height) * (count === 1 ? 0 : nth / (count - 1) - 0.5);
    const [px, py] = [x + along * cos, y + along * sin];
    return { left: px - half, top: py - half, right: px + half, bottom: py + half };
  });
}
