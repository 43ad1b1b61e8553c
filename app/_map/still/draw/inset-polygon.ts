type Point = readonly [x: number, y: number];
type Ring = readonly Point[];
type Edge = readonly [from: Point, to: Point];

/** Where the grid begins between whole and half pixels, on which outlines have their points: none meets a node. */
const SHIFT = 0.25;
/** Pixels by which the inset’s line may differ from what the grid gives. */
const TOLERANCE = 0.1;

/** A grid of nodes one pixel apart, and a value for each, row by row. */
type Field = { left: number; top: number; columns: number; rows: number; values: Float32Array };

const edgesOf = (rings: readonly Ring[]): Edge[] =>
  rings.flatMap((ring) => ring.map((from, nth): Edge => [from, ring[(nth + 1) % ring.length] ?? from]));

function distanceTo([[ax, ay], [bx, by]]: Edge, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** A grid that holds all edges, with the same value everywhere. */
function gridRound(edges: readonly Edge[], value: number): Field {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [[x, y]] of edges) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  [left, top] = [Math.floor(left) - 1 + SHIFT, Math.floor(top) - 1 + SHIFT];
  const [columns, rows] = [Math.ceil(right - left) + 2, Math.ceil(bottom - top) + 2];
  return { left, top, columns, rows, values: new Float32Array(columns * rows).fill(value) };
}

/** Distances to the nearest edge, as far as `reach`. */
function distances(edges: readonly Edge[], reach: number): Field {
  const field = gridRound(edges, reach);
  const { left, top, columns, rows, values } = field;
  for (const edge of edges) {
    const [[ax, ay], [bx, by]] = edge;
    const firstRow = Math.max(0, Math.floor(Math.min(ay, by) - reach - top));
    const lastRow = Math.min(rows - 1, Math.ceil(Math.max(ay, by) + reach - top));
    const first = Math.max(0, Math.floor(Math.min(ax, bx) - reach - left));
    const last = Math.min(columns - 1, Math.ceil(Math.max(ax, bx) + reach - left));
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = first; column <= last; column++) {
        const at = row * columns + column;
        values[at] = Math.min(values[at] ?? reach, distanceTo(edge, left + column, top + row));
      }
  }
  return field;
}

/** Makes the values of all nodes outside the edges negative. */
function negateOutside({ left, top, columns, rows, values }: Field, edges: readonly Edge[]): void {
  for (let row = 0; row < rows; row++) {
    const y = top + row;
    const crossings = edges
      .filter(([[, ay], [, by]]) => ay < y !== by < y)
      .map(([[ax, ay], [bx, by]]) => ax + ((y - ay) / (by - ay)) * (bx - ax))
      .sort((a, b) => a - b);
    let passed = 0;
    for (let column = 0; column < columns; column++) {
      while ((crossings[passed] ?? Infinity) < left + column) passed++;
      const at = row * columns + column;
      if (passed % 2 === 0) values[at] = -(values[at] ?? 0);
    }
  }
}

/** Which side of the grid leads on from which, along the line at which a field has a level. */
function sidesCrossed({ columns, rows, values }: Field, level: number): Map<number, number> {
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
      // round the cell: from where it leaves what is above to where it next enters it
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

/** The closed lines at which a field has a level (marching squares). */
function contours(field: Field, level: number): Point[][] {
  const { left, top, columns, values } = field;
  const next = sidesCrossed(field, level);
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

/** A line without the points that hardly leave the way between others (Douglas and Peucker). */
function simplified(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let [farthest, away] = [0, TOLERANCE];
  line.forEach(([x, y], nth) => {
    const distance = distanceTo([first, last], x, y);
    if (distance > away) [farthest, away] = [nth, distance];
  });
  if (farthest === 0) return [first, last];
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))];
}

/**
 * What of a polygon lies at least so many pixels inside its edges, as rings. A mask could leave out the rest too, but
 * WebKit drops masks in print.
 */
export function insetOf(rings: readonly Ring[], pixels: number): Point[][] {
  const edges = edgesOf(rings);
  const field = distances(edges, pixels + 2);
  negateOutside(field, edges);
  return contours(field, pixels).map((line) => {
    // a closed line has no two ends to draw it straight between; its halves have
    const middle = line.length >> 1;
    return [...simplified(line.slice(0, middle + 1)).slice(0, -1), ...simplified(line.slice(middle))];
  });
}
