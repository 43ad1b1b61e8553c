type Point = readonly [x: number, y: number];
type Ring = readonly Point[];
type Edge = readonly [from: Point, to: Point];

/** Offset of the grid from whole and half pixels, so that no point of an outline meets a node. */
const GRID_OFFSET = 0.25;
/** Pixels by which simplification may move the inset’s outline. */
const TOLERANCE = 0.1;

/** A grid of values at nodes one pixel apart, row by row. */
type Grid = { left: number; top: number; columns: number; rows: number; values: Float32Array };

const edgesOf = (rings: readonly Ring[]): Edge[] =>
  rings.flatMap((ring) => ring.map((from, nth): Edge => [from, ring[(nth + 1) % ring.length] ?? from]));

function distanceTo([[ax, ay], [bx, by]]: Edge, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** A grid around all edges, filled with a value. */
function gridAround(edges: readonly Edge[], value: number): Grid {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [[x, y]] of edges) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  [left, top] = [Math.floor(left) - 1 + GRID_OFFSET, Math.floor(top) - 1 + GRID_OFFSET];
  const [columns, rows] = [Math.ceil(right - left) + 2, Math.ceil(bottom - top) + 2];
  return { left, top, columns, rows, values: new Float32Array(columns * rows).fill(value) };
}

/** Distance of each node to the nearest edge, at most `reach`. */
function distanceGrid(edges: readonly Edge[], reach: number): Grid {
  const grid = gridAround(edges, reach);
  const { left, top, columns, rows, values } = grid;
  for (const edge of edges) {
    const [[ax, ay], [bx, by]] = edge;
    const firstRow = Math.max(0, Math.floor(Math.min(ay, by) - reach - top));
    const lastRow = Math.min(rows - 1, Math.ceil(Math.max(ay, by) + reach - top));
    const first = Math.max(0, Math.floor(Math.min(ax, bx) - reach - left));
    const last = Math.min(columns - 1, Math.ceil(Math.max(ax, bx) + reach - left));
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = first; column <= last; column++) {
        const index = row * columns + column;
        values[index] = Math.min(values[index] ?? reach, distanceTo(edge, left + column, top + row));
      }
  }
  return grid;
}

/** Negates the values of all nodes outside the polygon. */
function negateOutside({ left, top, columns, rows, values }: Grid, edges: readonly Edge[]): void {
  for (let row = 0; row < rows; row++) {
    const y = top + row;
    const crossings = edges
      .filter(([[, ay], [, by]]) => ay < y !== by < y)
      .map(([[ax, ay], [bx, by]]) => ax + ((y - ay) / (by - ay)) * (bx - ax))
      .sort((a, b) => a - b);
    let crossingsPassed = 0;
    for (let column = 0; column < columns; column++) {
      while ((crossings[crossingsPassed] ?? Infinity) < left + column) crossingsPassed++;
      const index = row * columns + column;
      if (crossingsPassed % 2 === 0) values[index] = -(values[index] ?? 0);
    }
  }
}

/** For each grid side that a contour crosses, the side that it crosses next. */
function crossedSides({ columns, rows, values }: Grid, level: number): Map<number, number> {
  const isAbove = (column: number, row: number) => (values[row * columns + column] ?? 0) > level;
  const side = (column: number, row: number, down: boolean) => 2 * (row * columns + column) + Number(down);
  const next = new Map<number, number>();
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const corners = [
        isAbove(column, row),
        isAbove(column + 1, row),
        isAbove(column + 1, row + 1),
        isAbove(column, row + 1),
      ];
      if (!corners.includes(true) || !corners.includes(false)) continue;
      const sides = [
        side(column, row, false),
        side(column + 1, row, true),
        side(column, row + 1, false),
        side(column, row, true),
      ];
      // around the cell, from the side where the values fall below the level to the next where they rise above it
      const above = (corner: number) => corners[corner % 4] === true;
      for (let corner = 0; corner < 4; corner++) {
        if (!above(corner) || above(corner + 1)) continue;
        let enters = corner + 1;
        while (!above(enters + 1)) enters++;
        next.set(sides[corner] ?? 0, sides[enters % 4] ?? 0);
      }
    }
  return next;
}

/** The closed contours of a grid at a level (marching squares). */
function contours(grid: Grid, level: number): Point[][] {
  const { left, top, columns, values } = grid;
  const next = crossedSides(grid, level);
  const pointOn = (side: number): Point => {
    const [node, down] = [side >> 1, side % 2];
    const [column, row] = [node % columns, Math.floor(node / columns)];
    const [from, to] = [values[node] ?? 0, values[node + (down ? columns : 1)] ?? 0];
    const along = (level - from) / (to - from);
    return [left + column + (down ? 0 : along), top + row + (down ? along : 0)];
  };
  const lines: Point[][] = [];
  for (const first of next.keys()) {
    const line: Point[] = [];
    for (let side: number | undefined = first; side !== undefined; ) {
      const after: number | undefined = next.get(side);
      if (after !== undefined) line.push(pointOn(side));
      next.delete(side);
      side = after;
    }
    lines.push(line);
  }
  return lines;
}

/** A line simplified within TOLERANCE (Douglas and Peucker). */
function simplifyWithin(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let [farthest, maxDistance] = [0, TOLERANCE];
  line.forEach(([x, y], nth) => {
    const distance = distanceTo([first, last], x, y);
    if (distance > maxDistance) [farthest, maxDistance] = [nth, distance];
  });
  if (farthest === 0) return [first, last];
  return [
    ...simplifyWithin(line.slice(0, farthest + 1)).slice(0, -1),
    ...simplifyWithin(line.slice(farthest)),
  ];
}

/**
 * The part of a polygon at least `pixels` inside its edges, as rings. It is computed because WebKit drops masks, which
 * could cut off the rest, in print.
 */
export function insetPolygon(rings: readonly Ring[], pixels: number): Point[][] {
  const edges = edgesOf(rings);
  const grid = distanceGrid(edges, pixels + 2);
  negateOutside(grid, edges);
  return contours(grid, pixels).map((line) => {
    // simplification needs two ends, which the halves of a closed line have
    const middle = line.length >> 1;
    return [...simplifyWithin(line.slice(0, middle + 1)).slice(0, -1), ...simplifyWithin(line.slice(middle))];
  });
}
