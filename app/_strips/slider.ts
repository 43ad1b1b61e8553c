import * as messages from '#messages/strips';
import { inLowerCase } from '../../geo/language/capitals';
import { type DayNumber, formatEdtf, formatIsoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import type { StripBoard, StripWords } from '../../stories/strips/strips';

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
  label: messages.daySlider,
  min: axis.from,
  max: axis.to - 1,
  now: day,
  text: formatEdtf(formatIsoDay(day)),
});

/** What the strips show over time. */
function timeWords({ offices, states }: StripWords): string {
  const ofStates = { subject: inLowerCase(states.subject), bloc: inLowerCase(states.name) };
  if (!states.name) return messages.timeOfOffices({ place: offices.name });
  if (!offices.name) return messages.timeOfStates(ofStates);
  return messages.timeOfBoth({ place: offices.name, ...ofStates });
}

/** The slider’s ARIA values while it moves from step to step. */
export function stepSlider(
  { steps }: Storyboard,
  { words }: Pick<StripBoard, 'words'>,
  step: number,
  countedSteps: readonly number[],
): SliderAttributes {
  const { dateWords: date = '', title = '' } = steps[step] ?? {};
  const number = countedSteps.indexOf(step) + 1;
  return {
    label: timeWords(words),
    min: 1,
    max: countedSteps.length,
    now: number || countedSteps.indexOf(nearestCountedStep(step, countedSteps)) + 1,
    text:
      number > 0
        ? messages.valueOfStep({ date, step: number, title })
        : messages.valueBetweenSteps({ date, title }),
  };
}
