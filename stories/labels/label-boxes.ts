import {
  ANCHORS,
  LABEL_GAP,
  LABEL_LOOKS,
  LINE_HEIGHT,
  maxWidth,
  PLATE_PADDING,
  type Side,
  SUB_SCALE,
} from '../../geo/drawing/label-layers';
import type { MapLabel } from './labels';

/** A rectangle of the window, pixels from its top left corner. */
export type LabelBox = { left: number; top: number; right: number; bottom: number };

/** Width of a line of words in pixels, by the map’s font name and size. */
export type MeasureText = (text: string, font: string, size: number) => number;

/** Area of a box, pixels². */
export const boxArea = ({ left, top, right, bottom }: LabelBox): number => (right - left) * (bottom - top);

export const overlapArea = (a: LabelBox, b: LabelBox): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Words in lines no wider than `max` pixels, broken evenly as MapLibre breaks them. */
function breakLines(text: string, width: (line: string) => number, max: number): string[] {
  const count = Math.ceil(width(text) / max);
  if (count <= 1) return [text];
  const lines: string[] = [''];
  const target = width(text) / count;
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && width(`${line} ${word}`) > target * 1.25 && lines.length < count) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

type LabelLook = { size: number; font: string; tracking?: number; capitals?: boolean; plate?: boolean };

const lookOf = ({ style, size, tracking }: MapLabel): LabelLook => {
  const look: LabelLook = LABEL_LOOKS[style];
  return { ...look, size: size ?? look.size, tracking: tracking ?? look.tracking };
};

const widthOf = (label: MapLabel, measure: MeasureText, scale: number) => {
  const { size, font, tracking = 0 } = lookOf(label);
  return (line: string) => measure(line, font, size * scale) + tracking * size * scale * (line.length - 1);
};

/** A label’s words as the lines in which they stand, those of the second, smaller text marked. */
export function labelLines(label: MapLabel, measure: MeasureText): { text: string; sub: boolean }[] {
  const { size, capitals = false } = lookOf(label);
  const max = maxWidth(label.style) * size;
  const main = (capitals ? label.text.toUpperCase() : label.text)
    .split('\n')
    .flatMap((line) => breakLines(line, widthOf(label, measure, 1), max));
  const sub = label.sub ? breakLines(label.sub, widthOf(label, measure, SUB_SCALE), max) : [];
  return [...main.map((text) => ({ text, sub: false })), ...sub.map((text) => ({ text, sub: true }))];
}

/** Width and height of a label’s words in pixels, its plate included. */
export function labelSize(label: MapLabel, measure: MeasureText): { width: number; height: number } {
  const { size, plate = false } = lookOf(label);
  const lines = labelLines(label, measure);
  const [across, upright] = plate ? PLATE_PADDING : [0, 0];
  const widths = lines.map(({ text, sub }) => widthOf(label, measure, sub ? SUB_SCALE : 1)(text));
  const heights = lines.map(({ sub }) => (sub ? SUB_SCALE : 1) * size * LINE_HEIGHT);
  return {
    width: Math.max(...widths) + 2 * across,
    height: heights.reduce((sum, height) => sum + height, 0) + 2 * upright,
  };
}

/** Offset of a label from its position, pixels right and down; mirrored for a label on the left. */
export function labelOffset(label: MapLabel, side: Side): readonly [number, number] {
  const [x, y] = label.offset;
  return [side.includes('l') ? -Math.abs(x) : x, y];
}

/** The box of a label on a side of its position, which is at a pixel of the viewport. */
export function labelBox(
  label: MapLabel,
  side: Exclude<Side, 'none'>,
  [x, y]: readonly [number, number],
  measure: MeasureText,
): LabelBox {
  const { width, height } = labelSize(label, measure);
  const { anchor, x: dx, y: dy } = ANCHORS[side];
  const reach = label.gap === 0 ? 0 : label.gap + LABEL_GAP;
  const [right, down] = labelOffset(label, side);
  const [px, py] = [x + dx * reach + right, y + dy * reach + down];
  const left = anchor.includes('left') ? px : anchor.includes('right') ? px - width : px - width / 2;
  const top = anchor.includes('top') ? py : anchor.includes('bottom') ? py - height : py - height / 2;
  const box = { left, top, right: left + width, bottom: top + height };
  return label.angle ? turnedBox(box, label.angle) : box;
}

/** Free space above and below the letters of a line, em: of capitals, and of words with letters that reach below. */
const [ABOVE_CAPITALS, BELOW_CAPITALS, BELOW_WORDS] = [0.2, 0.22, 0.1] as const;

/** The box of a name’s letters, within the box of its lines. */
export function lettersBox(label: MapLabel, { left, top, right, bottom }: LabelBox): LabelBox {
  const { size } = lookOf(label);
  const below = label.style === 'state' && !label.sub ? BELOW_CAPITALS : BELOW_WORDS;
  return label.angle
    ? { left, top, right, bottom }
    : { left, top: top + ABOVE_CAPITALS * size, right, bottom: bottom - below * size };
}

/** The upright box round a box that is turned about its middle, degrees. */
function turnedBox({ left, top, right, bottom }: LabelBox, angle: number): LabelBox {
  const [sin, cos] = [Math.sin, Math.cos].map((of) => Math.abs(of((angle * Math.PI) / 180))) as [
    number,
    number,
  ];
  const [x, y, halfWidth, halfHeight] = [left + right, top + bottom, right - left, bottom - top].map(
    (n) => n / 2,
  ) as [number, number, number, number];
  const [dx, dy] = [halfWidth * cos + halfHeight * sin, halfWidth * sin + halfHeight * cos];
  return { left: x - dx, top: y - dy, right: x + dx, bottom: y + dy };
}
