import type { LabelBox } from '../../stories/labels/label-boxes';

/** A point of a window, pixels from its top left corner. */
export type Pixel = readonly [x: number, y: number];

/** Pixels of a window, each set or not, and how many are set in a box. */
export class PixelMask {
  private readonly cells: Uint8Array;
  private sums: Int32Array | null = null;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.cells = new Uint8Array(width * height);
  }

  /** Sets the pixels of a box. */
  fillBox({ left, top, right, bottom }: LabelBox): void {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(this.width, Math.ceil(right))];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, Math.ceil(bottom)); y++)
      if (to > from) this.cells.fill(1, y * this.width + from, y * this.width + to);
    this.sums = null;
  }

  /** Sets the pixels of a line, and those up to `radius` pixels beside it. */
  drawLine(line: readonly Pixel[], radius = 0): void {
    for (let nth = 1; nth < line.length; nth++) {
      const [[x0, y0], [x1, y1]] = [line[nth - 1], line[nth]] as [Pixel, Pixel];
      if (!this.isNear(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1))) continue;
      const steps = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) * 1.5) || 1;
      for (let step = 0; step <= steps; step++) {
        const [x, y] = [x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps];
        this.fillBox({
          left: x - radius,
          top: y - radius,
          right: x + radius + 0.01,
          bottom: y + radius + 0.01,
        });
      }
    }
  }

  /** Sets the pixels inside some rings, by the even-odd rule. */
  fillRings(rings: readonly (readonly Pixel[])[]): void {
    fillRings(this.cells, this, rings, 1);
    this.sums = null;
  }

  private isNear(left: number, top: number, right: number, bottom: number): boolean {
    return right > -20 && bottom > -20 && left < this.width + 20 && top < this.height + 20;
  }

  /** How many pixels are set in a box widened by `margin` pixels on every side; those outside the window are not. */
  count({ left, top, right, bottom }: LabelBox, margin = 0): number {
    this.sums ??= this.sumUp();
    const column = (x: number) => Math.min(this.width, Math.max(0, x));
    const row = (y: number) => Math.min(this.height, Math.max(0, y));
    const [x0, x1] = [column(Math.floor(left - margin)), column(Math.ceil(right + margin))];
    const [y0, y1] = [row(Math.floor(top - margin)), row(Math.ceil(bottom + margin))];
    const sumTo = (x: number, y: number) => this.sums?.[y * (this.width + 1) + x] ?? 0;
    return sumTo(x1, y1) - sumTo(x0, y1) - sumTo(x1, y0) + sumTo(x0, y0);
  }

  /** For every corner the number of set pixels to its left and above it (a summed-area table, Crow 1984). */
  private sumUp(): Int32Array {
    const { width, height, cells } = this;
    const sums = new Int32Array((width + 1) * (height + 1));
    for (let y = 0; y < height; y++) {
      let inRow = 0;
      for (let x = 0; x < width; x++) {
        inRow += cells[y * width + x] ?? 0;
        sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + inRow;
      }
    }
    return sums;
  }
}

/** Writes `value` into the cells of a window inside some rings, by the even-odd rule. */
export function fillRings(
  cells: Uint8Array,
  { width, height }: { width: number; height: number },
  rings: readonly (readonly Pixel[])[],
  value: number,
): void {
  const crossings = new Map<number, number[]>();
  for (const ring of rings)
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)];
      for (
        let row = Math.max(0, Math.ceil(low - 0.5));
        row <= Math.min(height - 1, Math.ceil(high - 0.5) - 1);
        row++
      ) {
        const x = x1 + ((row + 0.5 - y1) * (x2 - x1)) / (y2 - y1);
        const columns = crossings.get(row) ?? [];
        columns.push(x);
        crossings.set(row, columns);
      }
    });
  for (const [row, columns] of crossings) {
    const sorted = columns.sort((a, b) => a - b);
    for (let index = 0; index + 1 < sorted.length; index += 2) {
      const from = Math.max(0, Math.ceil((sorted[index] ?? 0) - 0.5));
      const to = Math.min(width, Math.ceil((sorted[index + 1] ?? 0) - 0.5));
      if (to > from) cells.fill(value, row * width + from, row * width + to);
    }
  }
}
