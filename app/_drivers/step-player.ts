'use client';

import { type AnimationPlaybackControls, animate, type MotionValue } from 'framer-motion';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Moment } from '../../stories/scene';
import type { StepBoard } from '../../stories/storyboard';
import { prefersLessMotion } from '../_site/less-motion';

/** How long a step of usual travel plays, seconds: its camera then flies for 1.4, a third of it. */
const SECONDS = 4.6;
/** Sets out and lands softly, and is even between: days pass at one pace. */
const PACE = [0.3, 0.1, 0.7, 0.9] as const;
/** How long each stop stands where less motion is wanted, milliseconds. */
const STANDS = 1000;

export type StepPlayer = {
  /** Plays a step from the one before it. */
  play: (step: number) => void;
  /** Shows a step as it has arrived, at once. */
  show: (step: number) => void;
};

/** Progress of the stops at which a step stands where less motion is wanted; the last is its end. */
export const stopsOf = ({ builds }: Pick<StepBoard, 'builds'>): number[] => [
  ...builds.filter((build) => build > 0 && build < 1),
  1,
];

/**
 * Turns steps into moments for shells that go step by step: framer-motion tweens the progress, or, for those who want
 * less motion, the step’s stops follow each other without any. Emits moments alone.
 */
export function useStepPlayer(steps: readonly StepBoard[], moment: MotionValue<Moment>): StepPlayer {
  const playing = useRef<AnimationPlaybackControls | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);

  const stop = useCallback(() => {
    playing.current?.stop();
    playing.current = null;
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const show = useCallback(
    (step: number) => {
      stop();
      moment.set({ step, progress: 1 });
    },
    [moment, stop],
  );

  const cut = useCallback(
    (step: number, [progress = 1, ...later]: readonly number[]) => {
      moment.set({ step, progress });
      if (later.length > 0) waiting.current = setTimeout(() => cut(step, later), STANDS);
    },
    [moment],
  );

  const play = useCallback(
    (step: number) => {
      stop();
      const board = steps[step];
      if (!board) return;
      if (prefersLessMotion()) return cut(step, stopsOf(board));
      moment.set({ step, progress: 0 });
      playing.current = animate(0, 1, {
        duration: SECONDS * board.travel,
        ease: [...PACE] as [number, number, number, number],
        onUpdate: (progress) => moment.set({ step, progress }),
        onComplete: () => moment.set({ step, progress: 1 }),
      });
    },
    [steps, moment, stop, cut],
  );

  return useMemo(() => ({ play, show }), [play, show]);
}
