/**
 * Schematic lines: dashes that may widen towards a head. Worked out in pixels of the window, so that they look the
 * same at every zoom and the live map and the still draw the very same shapes.
 */
export type LineStyle = {
  color: string;
  /** Width in pixels at the tail and at the head. */
  from: number;
  to: number;
  /** Pixels of dash and gap at the tail; both widen with the line. */
  dash: number;
  gap: number;
  head?: boolean;
  /** Share of the presence. */
  strength?: number;
};

/** Which rows of the routes are drawn in which way. */
export type SchematicLine = {
  layer: string;
  categories?: readonly string[];
  ids?: readonly string[];
  level?: string;
  style: LineStyle;
};

export type LineFeature = { id: string; layer: string; category: string; level?: string };

/** Whether an arrow draws a row. */
export const matchesLine = ({ layer, categories, ids, level }: SchematicLine, row: LineFeature): boolean =>
  row.layer === layer &&
  (!categories || categories.includes(row.category)) &&
  (!ids || ids.includes(row.id)) &&
  (!level || row.level === level);

export type Pixel = readonly [x: number, y: number];

/** A straight piece whose width runs evenly from one end to the other, pixels. */
export type TaperedDash = { from: Pixel; to: Pixel; widths: readonly [start: number, end: number] };

/** Length of the head and how much wider than the line it is. */
const HEAD_LENGTH = 2.1;
const HEAD_WIDTH = 2.6;

/** Points along a line at even measure, with the line’s length up to each, pixels. */
function measureLine(line: readonly Pixel[]): { at: (length: number) => Pixel; length: number } {
  const before = [0];
  for (let nth = 1; nth < line.length; nth++) {
    const [a, b] = [line[nth - 1], line[nth]] as [Pixel, Pixel];
    before.push((before[nth - 1] as number) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const length = before.at(-1) ?? 0;
  const at = (distance: number): Pixel => {
    const clamped = Math.min(length, Math.max(0, distance));
    const next = Math.max(
      1,
      before.findIndex((value) => value >= clamped),
    );
    const [a, b] = [line[next - 1] ?? [0, 0], line[next] ?? [0, 0]];
    const [start, end] = [before[next - 1] ?? 0, before[next] ?? 0];
    const share = end > start ? (clamped - start) / (end - start) : 0;
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  };
  return { at, length };
}

/**
 * The dashes of a line that has grown to a share of its way, tail first, and its head once it has arrived.
 * `growth` runs from 0 (nothing) to 1 (all of it), `erased` likewise, from the tail.
 */
export function taperedDashes(
  line: readonly Pixel[],
  style: LineStyle,
  growth: number,
  erased = 0,
): TaperedDash[] {
  const { at, length } = measureLine(line);
  const { from, to, dash, gap, head } = style;
  const tip = head ? HEAD_LENGTH * to : 0;
  const body = Math.max(0, length - tip);
  const widthAt = (where: number) => from + ((to - from) * where) / Math.max(1, body);
  const strokes: TaperedDash[] = [];
  const grown = body * growth;
  for (let start = 0; start < grown; ) {
    const wider = widthAt(start) / from;
    const end = Math.min(start + dash * wider, grown);
    if (start >= body * erased) {
      strokes.push({ from: at(start), to: at(end), widths: [widthAt(start), widthAt(end)] });
    }
    start += (dash + gap) * wider;
  }
  if (head && growth >= 1 && erased < 1)
    strokes.push({ from: at(body), to: at(length), widths: [to * HEAD_WIDTH, 0] });
  return strokes;
}
