import type { StepBoard, Storyboard } from '../../../stories/model/storyboard';
import type { Moment } from '../../../stories/scene/scene';

/**
 * Progress of each picture in a step’s still, ascending: the talk’s stops, the step’s series, its `still`, and where it waits
 * for a prediction before all of them.
 */
export const pictureProgresses = ({
  builds,
  series,
  still,
  waitsAt,
}: Pick<StepBoard, 'builds' | 'series' | 'still' | 'waitsAt'>): number[] =>
  [...new Set([...builds, ...series, still, ...(waitsAt === undefined ? [] : [waitsAt])])].sort(
    (a, b) => a - b,
  );

/** Progress of the picture to show for a step’s progress: the last one up to it, or the first. */
export function pictureProgress(
  step: Pick<StepBoard, 'builds' | 'series' | 'still' | 'waitsAt'>,
  progress: number,
): number {
  const progresses = pictureProgresses(step);
  return progresses.findLast((candidate) => candidate <= progress + 1e-9) ?? progresses[0] ?? step.still;
}

/** Id of a picture in the SVG of its step’s still. */
export const pictureId = (progress: number): string => `p${Math.round(progress * 1000)}`;

/** The moment of the picture to show for a moment of a story. */
export function pictureMoment({ steps }: Pick<Storyboard, 'steps'>, { step, progress }: Moment): Moment {
  const board = steps[step];
  return { step, progress: board ? pictureProgress(board, progress) : progress };
}
