import { type DayNumber, formatEdtf, formatIsoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { StripBoard } from '../../stories/strips/strips';

/** The step to which ← → Home and End move the slider, among the counted ones; null for other keys. */
export function stepForKey(key: string, step: number, countedSteps: readonly number[]): number | null {
  switch (key) {
    case 'ArrowLeft':
      return countedSteps.findLast((candidate) => candidate < step) ?? step;
    case 'ArrowRight':
      return countedSteps.find((candidate) => candidate > step) ?? step;
    case 'Home':
      return countedSteps[0] ?? step;
    case 'End':
      return countedSteps.at(-1) ?? step;
    default:
      return null;
  }
}

/** The counted step nearest to a step: itself, else the last before it, else the first. */
export const nearestCountedStep = (step: number, countedSteps: readonly number[]): number =>
  countedSteps.findLast((candidate) => candidate <= step) ?? countedSteps[0] ?? step;

/** The nearest day within the axis. */
export const clampToAxis = ({ axis }: StripBoard, day: DayNumber): DayNumber =>
  Math.min(axis.to - 1, Math.max(axis.from, day));

/** Days by which keys move the explored day. */
const KEY_DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: 30,
  PageDown: -30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The day to which a key moves the explored day; null for other keys. */
export function dayForKey(key: string, day: DayNumber, board: StripBoard): DayNumber | null {
  const by = KEY_DAYS[key];
  return by === undefined ? null : clampToAxis(board, day + by);
}

/** The slider’s ARIA values. */
type SliderAttributes = { label: string; min: number; max: number; now: number; text: string };

/** The slider’s ARIA values while it moves the map’s day. */
export const daySlider = ({ axis }: StripBoard, day: DayNumber): SliderAttributes => ({
  label: 'Day on the map',
  min: axis.from,
  max: axis.to - 1,
  now: day,
  text: formatEdtf(formatIsoDay(day)),
});

const startInLowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The slider’s ARIA values while it moves from step to step. */
export function stepSlider(
  { steps }: Storyboard,
  { words: { offices, states } }: Pick<StripBoard, 'words'>,
  step: number,
  countedSteps: readonly number[],
): SliderAttributes {
  const shown = [
    offices.name && `offices in ${offices.name}`,
    states.name && `${startInLowerCase(states.subject)} in the ${startInLowerCase(states.name)}`,
  ];
  const number = countedSteps.indexOf(step) + 1;
  return {
    label: `Time: ${shown.filter(Boolean).join(', and ')}`,
    min: 1,
    max: countedSteps.length,
    now: number || countedSteps.indexOf(nearestCountedStep(step, countedSteps)) + 1,
    text: `${steps[step]?.dateWords}, ${number > 0 ? `step ${number}: ` : ''}${steps[step]?.title}`,
  };
}
