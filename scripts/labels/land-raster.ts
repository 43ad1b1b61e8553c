import { ringsOf } from '../../geo/atlas/geodata/geometry-parts';
import { readGeodata } from '../stills/read-geodata';

type Ring = [number, number][];

/** Size of a cell in degrees, and the bounds of the raster: west, south, east, north. */
const CELL = 0.05;
const [WEST, SOUTH, EAST, NORTH] = [-12, 33, 62, 72];
const [COLUMNS, ROWS] = [Math.round((EAST - WEST) / CELL), Math.round((NORTH - SOUTH) / CELL)];

/** Columns at which the rings of a shape cross the middle of a row, from the west. */
function rowCrossings(rings: readonly Ring[]): Map<number, number[]> {
  const byRow = new Map<number, number[]>();
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)];
      const first = Math.max(0, Math.ceil((low - SOUTH) / CELL - 0.5));
      const last = Math.min(ROWS - 1, Math.ceil((high - SOUTH) / CELL - 0.5) - 1);
      for (let row = first; row <= last; row++) {
        const y = SOUTH + (row + 0.5) * CELL;
        const x = x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
        byRow.set(row, [...(byRow.get(row) ?? []), (x - WEST) / CELL]);
      }
    });
  }
  return byRow;
}

/** Rasterizes the states into cells of 0.05°. Returns a lookup of the state’s id at a position; null outside all states. */
export function rasterizeStates(): (place: readonly [longitude: number, latitude: number]) => string | null {
  const refs: string[] = [];
  const cells = new Uint8Array(COLUMNS * ROWS);
  for (const { properties, geometry } of readGeodata().detailed.states.features) {
    const rings = ringsOf(geometry) as Ring[];
    if (rings.length === 0) continue;
    const ref = String(properties?.ref);
    if (!refs.includes(ref)) refs.push(ref);
    const value = refs.indexOf(ref) + 1;
    for (const [row, columns] of rowCrossings(rings)) {
      const sorted = columns.sort((a, b) => a - b);
      for (let index = 0; index + 1 < sorted.length; index += 2) {
        const from = Math.max(0, Math.ceil((sorted[index] ?? 0) - 0.5));
        const to = Math.min(COLUMNS, Math.ceil((sorted[index + 1] ?? 0) - 0.5));
        cells.fill(value, row * COLUMNS + from, row * COLUMNS + Math.max(from, to));
      }
    }
  }
  return ([longitude, latitude]) => {
    const [column, row] = [Math.floor((longitude - WEST) / CELL), Math.floor((latitude - SOUTH) / CELL)];
    if (column < 0 || row < 0 || column >= COLUMNS || row >= ROWS) return null;
    return refs[(cells[row * COLUMNS + column] ?? 0) - 1] ?? null;
  };
}
