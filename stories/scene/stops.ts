import type { StepBoard } from '../model/storyboard';
import type { Moment } from './scene';
import { stopsOf } from './scroll-progress';

/** Progress by which a stop counts as reached already: scrolling ends on whole pixels. */
const TOLERANCE = 0.005;

type Steps = readonly Pick<StepBoard, 'builds'>[];

const stopsIn = (steps: Steps, step: number): number[] => {
  const board = steps[step];
  return board ? stopsOf(board) : [];
};

/** How many stops of its step a moment has reached, and how many there are. */
export function stopsReached(steps: Steps, { step, progress }: Moment): { reached: number; count: number } {
  const stops = stopsIn(steps, step);
  return { reached: stops.filter((stop) => stop <= progress + TOLERANCE).length, count: stops.length };
}

/** The stop that follows a moment, in its step or at the beginning of the next; null after the last. */
export function nextStop(steps: Steps, moment: Moment): Moment | null {
  const { step } = moment;
  const progress = stopsIn(steps, step)[stopsReached(steps, moment).reached];
  if (progress !== undefined) return { step, progress };
  const [first] = stopsIn(steps, step + 1);
  return first === undefined ? null : { step: step + 1, progress: first };
}

/** The stop before the one at which a moment stands, in its step or at the end of the step before; null at the first. */
export function previousStop(steps: Steps, moment: Moment): Moment | null {
  const { step } = moment;
  const { reached } = stopsReached(steps, moment);
  const progress = reached >= 2 ? stopsIn(steps, step)[reached - 2] : undefined;
  if (progress !== undefined) return { step, progress };
  const last = stopsIn(steps, step - 1).at(-1);
  return last === undefined ? null : { step: step - 1, progress: last };
}
