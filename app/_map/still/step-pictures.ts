import type { StepBoard, Storyboard } from '../../../stories/model/storyboard';
import type { Moment } from '../../../stories/scene/scene';

/**
 * Progress of every picture that a step’s still has, rising: at which the talk stops, those of its series, and its own.
 */
export const picturesOf = ({
  builds,
  series,
  still,
}: Pick<StepBoard, 'builds' | 'series' | 'still'>): number[] =>
  [...new Set([...builds, ...series, still])].sort((a, b) => a - b);

/** Progress of the picture that shows a step at a progress: the last one before it, or the first. */
export function pictureBefore(
  step: Pick<StepBoard, 'builds' | 'series' | 'still'>,
  progress: number,
): number {
  const pictures = picturesOf(step);
  return pictures.findLast((at) => at <= progress + 1e-9) ?? pictures[0] ?? step.still;
}

/** Id of a picture in its step’s still. */
export const pictureId = (progress: number): string => `p${Math.round(progress * 1000)}`;

/** The moment of the picture that shows a moment of a story. */
export function pictureAt({ steps }: Pick<Storyboard, 'steps'>, { step, progress }: Moment): Moment {
  const board = steps[step];
  return { step, progress: board ? pictureBefore(board, progress) : progress };
}
