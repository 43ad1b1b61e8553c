import type { DayNumber } from '../../geo/time/dates';
import { maxTextWidth, type StripsLayout } from './layout';

/** A label and its position in pixels. Tone `bar`: on a solid bar; `ink`: on anything lighter, with a halo. */
export type Label = { text: string; x: number; y: number; anchor: 'start' | 'end'; tone: 'ink' | 'bar' };

/** The day reached, the day before the step’s own days begin, and the playhead’s position in pixels. */
export type StripsTime = { day: DayNumber; since: DayNumber; playhead: number };

/** Font size of labels, pixels. */
export const LABEL_SIZE = 11;
/** Pixels between a label and the edge of its bar, or the playhead. */
export const LABEL_GAP = 5;
/** Half the width of the playhead with its casing, pixels. */
const PLAYHEAD_REACH = 2.5;

/** A label to the right of a point, or to its left where it does not fit. */
export function labelBeside(layout: StripsLayout, text: string, x: number, y: number, gap: number): Label {
  const fits = x + gap + maxTextWidth(text, LABEL_SIZE) <= layout.width;
  return {
    text,
    y,
    tone: 'ink',
    ...(fits ? { x: x + gap, anchor: 'start' } : { x: x - gap, anchor: 'end' }),
  };
}

/** Left and right edge of a label, pixels. */
function labelExtent({ text, x, anchor }: Label): readonly [left: number, right: number] {
  const width = maxTextWidth(text, LABEL_SIZE);
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}

/** Whether two labels lie on each other. */
export function labelsOverlap(a: Label, b: Label): boolean {
  const [[leftA, rightA], [leftB, rightB]] = [labelExtent(a), labelExtent(b)];
  return Math.abs(a.y - b.y) < LABEL_SIZE - 2 && leftA < rightB && leftB < rightA;
}

/** Whether an upright line at `x` runs through a label. */
export function isCrossed(label: Label, x: number): boolean {
  const [left, right] = labelExtent(label);
  return left < x + PLAYHEAD_REACH && right > x - PLAYHEAD_REACH;
}

/** The label, or where the playhead would run through it, beside the playhead. */
export const clearOfPlayhead = (label: Label, layout: StripsLayout, playhead: number): Label =>
  isCrossed(label, playhead)
    ? { ...labelBeside(layout, label.text, playhead, label.y, LABEL_GAP + 2), tone: 'ink' }
    : label;
