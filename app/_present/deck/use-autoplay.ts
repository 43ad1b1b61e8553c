import { useCallback, useEffect, useRef, useState } from 'react';
import type { Talk } from '../../../stories/talk/talk';
import type { Deck } from './use-deck';

export type Autoplay = {
  /** Whether it is paused because somebody controls the talk. */
  isPaused: boolean;
  /** Pauses it, for control from another window. */
  pause: () => void;
};

/**
 * Advances a talk automatically if its address has `auto`, and restarts it at its end. A pointer, a key or a request of
 * the speaker’s window pauses it for twice the time of a stop.
 */
export function useAutoplay(
  { auto }: Talk,
  { next, restart, isAtEnd: atEnd, position: place }: Deck,
): Autoplay {
  const [isPaused, setPaused] = useState(false);
  const resumeTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the position restarts the timeout
  useEffect(() => {
    if (auto === null || isPaused) return;
    const timeout = setTimeout(() => (atEnd ? restart() : next()), auto * 1000);
    return () => clearTimeout(timeout);
  }, [auto, isPaused, place, atEnd, next, restart]);
  const pause = useCallback(() => {
    if (auto === null) return;
    setPaused(true);
    clearTimeout(resumeTimer.current);
    resumeTimer.current = setTimeout(() => setPaused(false), auto * 2000);
  }, [auto]);
  useEffect(() => {
    window.addEventListener('pointerdown', pause);
    window.addEventListener('keydown', pause);
    return () => {
      clearTimeout(resumeTimer.current);
      window.removeEventListener('pointerdown', pause);
      window.removeEventListener('keydown', pause);
    };
  }, [pause]);
  return { isPaused, pause };
}
