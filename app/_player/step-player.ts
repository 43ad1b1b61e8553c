'use client';

import { type AnimationPlaybackControls, animate, type MotionValue } from 'framer-motion';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { StepBoard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { stopsOf } from '../../stories/scene/scroll-progress';
import { prefersLessMotion } from '../_ui/reduced-motion';

/** How long a step of usual travel plays, seconds: its camera then flies for 1.4, a third of it. */
const SECONDS = 4.6;
/** Sets out and lands softly, and is even between: days pass at one pace. */
const PACE = [0.3, 0.1, 0.7, 0.9] as const;
/** How long each stop stands where less motion is wanted, milliseconds. */
const STANDS = 1000;

export type StepPlayer = {
  /** Plays a step from the one before it, to its end or to one of its stops. */
  play: (step: number, to?: number) => void;
  /** Plays on, from where the step is, to one of its stops. */
  playOn: (to: number) => void;
  /** Shows a step at once, as it has arrived or at another progress. */
  show: (step: number, progress?: number) => void;
  /** Shows what is being played to its end at once; otherwise nothing. */
  finish: () => void;
};

/**
 * Turns steps into moments for shells that go step by step: framer-motion tweens the progress, or, for those who want
 * less motion, the step’s stops follow each other without any. Emits moments alone.
 */
export function useStepPlayer(steps: readonly StepBoard[], moment: MotionValue<Moment>): StepPlayer {
  const playing = useRef<AnimationPlaybackControls | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const goal = useRef<Moment | null>(null);

  const stop = useCallback(() => {
    playing.current?.stop();
    playing.current = null;
    goal.current = null;
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const show = useCallback(
    (step: number, progress = 1) => {
      stop();
      moment.set({ step, progress });
    },
    [moment, stop],
  );

  const cut = useCallback(
    (step: number, [progress = 1, ...later]: readonly number[]) => {
      moment.set({ step, progress });
      if (later.length > 0) waiting.current = setTimeout(() => cut(step, later), STANDS);
      else goal.current = null;
    },
    [moment],
  );

  const run = useCallback(
    (step: number, from: number, to: number) => {
      stop();
      const board = steps[step];
      if (!board) return;
      goal.current = { step, progress: to };
      if (prefersLessMotion()) {
        return cut(
          step,
          stopsOf(board).filter((progress) => progress > from && progress <= to),
        );
      }
      moment.set({ step, progress: from });
      playing.current = animate(from, to, {
        duration: SECONDS * board.travel * (to - from),
        ease: [...PACE] as [number, number, number, number],
        onUpdate: (progress) => moment.set({ step, progress }),
        onComplete: () => {
          goal.current = null;
          moment.set({ step, progress: to });
        },
      });
    },
    [steps, moment, stop, cut],
  );

  const play = useCallback((step: number, to = 1) => run(step, 0, to), [run]);
  const playOn = useCallback(
    (to: number) => {
      const { step, progress } = moment.get();
      run(step, progress, to);
    },
    [moment, run],
  );

  const finish = useCallback(() => {
    if (goal.current) show(goal.current.step, goal.current.progress);
  }, [show]);

  return useMemo(() => ({ play, playOn, show, finish }), [play, playOn, show, finish]);
}
