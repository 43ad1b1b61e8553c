import type { Moment } from '../../stories/scene/scene';

/** What a film shows of a step: where it plays to, and for how long it is seen, seconds. */
export type FilmStep = { step: number; stops: readonly number[]; seconds: number };

/** How long the opening and the closing titles are seen, seconds. */
export type TitleSeconds = { opening: number; closing: number };

/** A span of a film, seconds. */
export type Span = { from: number; to: number };

/** What a frame of a film shows: titles, or a moment of the story. */
export type FilmFrame = { titles: 'opening' | 'closing' } | { moment: Moment };

/** Seconds in which a step plays from its start to its end, as in a talk; the camera flies for a third of it. */
export const PLAY_SECONDS = 4.6;

/** Ease in and out between 0 and 1, with an even rate between, so that days pass evenly. */
function ease(share: number): number {
  const EDGE = 0.2;
  const speed = 1 / (1 - EDGE);
  if (share < EDGE) return (speed * share ** 2) / (2 * EDGE);
  if (share > 1 - EDGE) return 1 - (speed * (1 - share) ** 2) / (2 * EDGE);
  return speed * (share - EDGE / 2);
}

/** Seconds for which a step is seen: as long as it plays and is looked at, or as its words take. */
export const stepSeconds = (words: number): number => Math.max(PLAY_SECONDS + 2, words);

/** Progress of a step so many seconds after its start: it plays to each stop, and rests there for equal times. */
export function progressAt({ stops, seconds }: Pick<FilmStep, 'stops' | 'seconds'>, time: number): number {
  const play = Math.min(PLAY_SECONDS, seconds);
  const rest = (seconds - play) / stops.length;
  let begin = 0;
  let before = 0;
  for (const stop of stops) {
    const length = play * (stop - before);
    if (time < begin + length) return before + (stop - before) * ease((time - begin) / length);
    if (time < begin + length + rest) return stop;
    begin += length + rest;
    before = stop;
  }
  return stops.at(-1) ?? 1;
}

/** When each step is seen, one after another, after the opening titles. */
export function stepSpans(steps: readonly FilmStep[], { opening }: Pick<TitleSeconds, 'opening'>): Span[] {
  let from = opening;
  return steps.map(({ seconds }) => {
    const span = { from, to: from + seconds };
    from = span.to;
    return span;
  });
}

/** Number of frames of a film. */
export const filmFrameCount = (steps: readonly FilmStep[], titles: TitleSeconds, rate: number): number =>
  Math.round((titles.opening + titles.closing + steps.reduce((sum, { seconds }) => sum + seconds, 0)) * rate);

/** What the frame with a number from 0 shows, at so many frames a second. */
export function filmFrameAt(
  number: number,
  steps: readonly FilmStep[],
  titles: TitleSeconds,
  rate: number,
): FilmFrame {
  const time = number / rate;
  if (time < titles.opening) return { titles: 'opening' };
  const spans = stepSpans(steps, titles);
  const at = spans.findIndex(({ to }) => time < to - 1e-9);
  const [step, span] = [steps[at], spans[at]];
  if (!step || !span) return { titles: 'closing' };
  return { moment: { step: step.step, progress: progressAt(step, time - span.from) } };
}
