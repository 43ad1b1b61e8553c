import { type DayNumber, edtfWords, isoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { StripBoard } from '../../stories/strips/strips';

/** ← → Home and End, from a step to another that counts; null for any other key. */
export function stepOfKey(key: string, at: number, counted: readonly number[]): number | null {
  switch (key) {
    case 'ArrowLeft':
      return counted.findLast((step) => step < at) ?? at;
    case 'ArrowRight':
      return counted.find((step) => step > at) ?? at;
    case 'Home':
      return counted[0] ?? at;
    case 'End':
      return counted.at(-1) ?? at;
    default:
      return null;
  }
}

/** The counted step that stands for another: itself, else the last before it, else the first. */
export const nearestCounted = (step: number, counted: readonly number[]): number =>
  counted.findLast((candidate) => candidate <= step) ?? counted[0] ?? step;

/** A day that the axis has. */
export const dayIn = ({ axis }: StripBoard, day: DayNumber): DayNumber =>
  Math.min(axis.to - 1, Math.max(axis.from, day));

/** Days by which a key moves a day that is being explored. */
const DAYS_OF_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: 30,
  PageDown: -30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The day to which a key moves from another; null for a key that moves none. */
export function dayOfKey(key: string, day: DayNumber, board: StripBoard): DayNumber | null {
  const by = DAYS_OF_KEY[key];
  return by === undefined ? null : dayIn(board, day + by);
}

/** What the axis says of itself to voices. */
type Slider = { label: string; min: number; max: number; now: number; text: string };

/** The axis while it moves the map’s day. */
export const daySlider = ({ axis }: StripBoard, day: DayNumber): Slider => ({
  label: 'Day on the map, on the axis of the strips',
  min: axis.from,
  max: axis.to - 1,
  now: day,
  text: edtfWords(isoDay(day)),
});

/** The axis while it moves the story. */
export function stepSlider({ steps }: Storyboard, at: number, counted: readonly number[]): Slider {
  const number = counted.indexOf(at) + 1;
  return {
    label: 'Time: offices in Moscow, and how the bloc is read',
    min: 1,
    max: counted.length,
    now: number || counted.indexOf(nearestCounted(at, counted)) + 1,
    text: `${steps[at]?.dateWords}, ${number > 0 ? `step ${number}: ` : ''}${steps[at]?.title}`,
  };
}
