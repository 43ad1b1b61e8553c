import { type AnimationPlaybackControls, animate } from 'framer-motion';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Moment } from '../../stories/scene/scene';
import { stopsOf } from '../../stories/scene/scroll-progress';
import { useMoment, useStory } from '../_story/story-context';
import { prefersReducedMotion } from '../_ui/reduced-motion';

/** Duration of a step, seconds: its camera then flies for 1.4, a third of it. */
const STEP_DURATION = 4.6;
/** Cubic Bézier: eases in and out, and is linear between, so that days pass at a constant rate. */
const EASING = [0.3, 0.1, 0.7, 0.9] as const;
/** How long each stop is shown where reduced motion is preferred, milliseconds. */
const STOP_DURATION = 1000;

export type StepPlayer = {
  /** Plays a step from its start, to its end or to the progress of one of its stops. */
  play: (step: number, to?: number) => void;
  /** Plays from the current progress to that of a later stop. */
  continueTo: (to: number) => void;
  /** Shows a step at once, at its end or at another progress, 0 to 1. */
  show: (step: number, progress?: number) => void;
  /** Ends a running animation at its target at once; does nothing if none runs. */
  finish: () => void;
};

/**
 * Plays steps as moments, for pages that go step by step: framer-motion animates the progress; where reduced motion is
 * preferred, the step’s stops follow one another without animation. It sets the moment and nothing else.
 */
export function useStepPlayer(): StepPlayer {
  const { steps } = useStory();
  const moment = useMoment();
  const animation = useRef<AnimationPlaybackControls | null>(null);
  const timeout = useRef<ReturnType<typeof setTimeout> | null>(null);
  const target = useRef<Moment | null>(null);

  const cancel = useCallback(() => {
    animation.current?.stop();
    animation.current = null;
    target.current = null;
    if (timeout.current !== null) clearTimeout(timeout.current);
    timeout.current = null;
  }, []);
  useEffect(() => cancel, [cancel]);

  const show = useCallback(
    (step: number, progress = 1) => {
      cancel();
      moment.set({ step, progress });
    },
    [moment, cancel],
  );

  const showStops = useCallback(
    (step: number, [progress = 1, ...later]: readonly number[]) => {
      moment.set({ step, progress });
      if (later.length > 0) timeout.current = setTimeout(() => showStops(step, later), STOP_DURATION);
      else target.current = null;
    },
    [moment],
  );

  const playBetween = useCallback(
    (step: number, from: number, to: number) => {
      cancel();
      const board = steps[step];
      if (!board) return;
      target.current = { step, progress: to };
      if (prefersReducedMotion()) {
        return showStops(
          step,
          stopsOf(board).filter((progress) => progress > from && progress <= to),
        );
      }
      moment.set({ step, progress: from });
      animation.current = animate(from, to, {
        duration: STEP_DURATION * (to - from),
        ease: [...EASING] as [number, number, number, number],
        onUpdate: (progress) => moment.set({ step, progress }),
        onComplete: () => {
          target.current = null;
          moment.set({ step, progress: to });
        },
      });
    },
    [steps, moment, cancel, showStops],
  );

  const play = useCallback((step: number, to = 1) => playBetween(step, 0, to), [playBetween]);
  const continueTo = useCallback(
    (to: number) => {
      const { step, progress } = moment.get();
      playBetween(step, progress, to);
    },
    [moment, playBetween],
  );

  const finish = useCallback(() => {
    if (target.current) show(target.current.step, target.current.progress);
  }, [show]);

  return useMemo(() => ({ play, continueTo, show, finish }), [play, continueTo, show, finish]);
}
