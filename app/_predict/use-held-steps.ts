import { type AnimationPlaybackControls, animate, type MotionValue } from 'framer-motion';
import { useCallback, useEffect, useRef } from 'react';
import { AS_SCROLLED, type ShownProgress } from '../_player/shown-progress';
import { useMoment } from '../_story/story-context';
import { listen } from '../_ui/motion-value-listener';
import { prefersReducedMotion } from '../_ui/reduced-motion';

/** Duration of a whole step that plays by itself, seconds: that of a talk. */
const STEP_DURATION = 4.6;
const EASING: [number, number, number, number] = [0.3, 0.1, 0.7, 0.9];
/** Part of the window that a question left open has to be scrolled past before its step follows the scroll in full. */
const RELEASE_SHARE = 0.3;

/** Positions of the steps whose maps wait, each with the progress at which it does, 0 to 1, and its question’s element. */
export type HeldSteps = ReadonlyMap<number, { start: number; card: Element | null }>;

/** How far a reader has scrolled past an open question: 0 while it is seen, 1 once it lies well above the window. */
function passedShare(card: Element | null): number {
  if (!card) return 0;
  const below = card.getBoundingClientRect().bottom;
  return Math.min(1, Math.max(0, -below / (window.innerHeight * RELEASE_SHARE)));
}

/**
 * Holds the maps of steps with an open question, on pages that scroll, and plays a step once its question is answered. A
 * reader who scrolls past a question brings its map back to the scroll, step by step. Returns what plays a step from one
 * progress to another.
 */
export function useHeldSteps(shown: MotionValue<ShownProgress> | undefined, held: HeldSteps) {
  const moment = useMoment();
  const playing = useRef<{ step: number; progress: number } | null>(null);
  const animation = useRef<AnimationPlaybackControls | null>(null);

  const show = useCallback(() => {
    shown?.set({
      of: (step, scrolled) => {
        const hold = held.get(step);
        if (hold && scrolled > hold.start)
          return hold.start + (scrolled - hold.start) * passedShare(hold.card);
        const floor = playing.current?.step === step ? playing.current.progress : 0;
        return Math.max(scrolled, floor);
      },
    });
  }, [shown, held]);

  useEffect(() => {
    show();
    return () => shown?.set(AS_SCROLLED);
  }, [show, shown]);

  const stop = useCallback(() => {
    animation.current?.stop();
    animation.current = null;
    playing.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  // a step that has been left is shown by the scroll again
  useEffect(
    () =>
      listen(moment, ({ step }) => {
        if (playing.current && playing.current.step !== step) stop();
      }),
    [moment, stop],
  );

  const latestShow = useRef(show);
  latestShow.current = show;
  const play = useCallback(
    (step: number, from: number, to: number) => {
      stop();
      const advance = (progress: number) => {
        playing.current = { step, progress };
        latestShow.current();
      };
      if (prefersReducedMotion() || to <= from) return advance(to);
      playing.current = { step, progress: from };
      animation.current = animate(from, to, {
        duration: STEP_DURATION * (to - from),
        ease: EASING,
        onUpdate: advance,
        onComplete: () => advance(to),
      });
    },
    [stop],
  );
  return play;
}
