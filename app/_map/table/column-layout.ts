import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import type { LabelBox } from '../../../stories/labels/label-boxes';
import type { Column } from '../../../stories/table/column';
import type { Device } from '../picture/label-features';
import { isCompact, NAME_FONTS, type TableText, textWidth } from './table-layout';

/** Sizes in pixels; `after` is the room beneath a row. */
const WIDE = { heading: 11.5, name: 15, line: 18, note: 12, noteLine: 14, after: 7 };
const COMPACT = { heading: 11, name: 13, line: 15, note: 11, noteLine: 12, after: 4 };
const PADDING = { x: 9, y: 7 };

/** Pixels from the window’s edges that a column keeps clear: on laptops of buttons at the top and the scale below … */
const EDGE = { side: 10, top: 60, bottom: 55 };
/** … on phones, by margin, of the date and the menu button at the left, and of the legend. */
const COMPACT_EDGES = {
  left: { side: 6, top: 66, bottom: 74 },
  right: { side: 6, top: 12, bottom: 26 },
} as const;

/** A word of a column with its presence, 0 to 1. */
type ColumnText = TableText & { presence: number };

/** A column in a window: its words, and its line from the column’s edge to the town, pixels. */
export type PlacedColumn = {
  /** Room for all of it. */
  box: LabelBox;
  /** Height of the sheet beneath the words that show by now, pixels. */
  height: number;
  texts: readonly ColumnText[];
  line: { from: readonly [number, number]; to: readonly [number, number] };
};

/** The words of a column, one under the other, and the size that they take with all of them shown. */
function layOutColumn({ town, rows }: Column, compact: boolean) {
  const sizes = compact ? COMPACT : WIDE;
  const texts: ColumnText[] = [];
  const x = PADDING.x;
  let y = PADDING.y;
  // on a phone the town itself may have no room for its name
  if (compact) {
    texts.push({ text: town, x, y: y + sizes.name - 1, size: sizes.name, kind: 'enters', presence: 1 });
    y += sizes.line + 2;
  }
  for (const { heading, isOnPhones, presence, entries } of rows) {
    if (compact && !isOnPhones) continue;
    texts.push({ text: heading, x, y: y + sizes.heading, size: sizes.heading, kind: 'post', presence });
    y += sizes.heading + 3;
    for (const { text, note, change, presence: shown } of entries) {
      texts.push({ text, x, y: y + sizes.name, size: sizes.name, kind: change, presence: shown });
      y += sizes.line;
      if (!note || compact) continue;
      texts.push({ text: note, x, y: y + sizes.note - 2, size: sizes.note, kind: 'post', presence: shown });
      y += sizes.noteLine;
    }
    y += sizes.after;
  }
  const widths = texts.map(({ text, size }) => textWidth(text, NAME_FONTS.enters, size));
  return { texts, width: Math.ceil(Math.max(0, ...widths)) + 2 * PADDING.x, height: y };
}

/** Pixels of the sheet beneath the last baseline. */
const BENEATH = 9;

/** Pixels between two columns in one margin. */
const BETWEEN = 6;

/**
 * A column in its margin of a window, beneath those that stand there, as near to the height of its town as the window
 * allows; null where there is no room for it.
 */
export function placeColumn(
  column: Column,
  camera: Camera,
  viewport: Viewport,
  device: Device,
  others: readonly PlacedColumn[] = [],
): PlacedColumn | null {
  const compact = isCompact(viewport);
  const edge = compact ? COMPACT_EDGES[column.margin[device]] : EDGE;
  const { texts, width, height } = layOutColumn(column, compact);
  const town = pixelOf(column.at, camera, viewport);
  const isLeft = column.margin[device] === 'left';
  // on a slide the text lies over the left of the map
  const leftmost = viewport.padding.left > 100 ? viewport.padding.left : edge.side;
  const left = isLeft ? leftmost : viewport.width - edge.side - width;
  const above = others.filter(({ box }) => box.left < left + width && left < box.right);
  const highest = Math.max(edge.top, ...above.map(({ box }) => box.bottom + BETWEEN));
  const lowest = viewport.height - edge.bottom - height;
  if (highest > viewport.height - height) return null;
  const top = Math.max(highest, Math.min(town[1] - height / 2, lowest));
  const box = { left, top, right: left + width, bottom: top + height };
  // the sheet grows with what stands on it
  const shown = Math.max(0, ...texts.filter(({ presence }) => presence > 0).map(({ y }) => y + BENEATH));
  const nearEdge = isLeft ? box.right : box.left;
  return {
    box,
    height: shown,
    texts,
    line: { from: [nearEdge, Math.min(top + shown, Math.max(top, town[1]))], to: town },
  };
}
