'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Talk } from '../../../stories/talk/talk';
import type { Presentation } from './use-deck';

export type Autoplay = {
  /** Whether the talk waits for somebody who has taken it in hand. */
  paused: boolean;
  /** Makes it wait: somebody drives it from another window. */
  pause: () => void;
};

/**
 * Moves a talk on by itself, if its address asks for that, and begins anew at its end. A touch, a key or a wish from
 * another window makes it wait twice as long as a stop stands.
 */
export function useAutoplay({ auto }: Talk, { next, restart, atEnd, place }: Presentation): Autoplay {
  const [paused, setPaused] = useState(false);
  const resuming = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever moves the talk by hand begins its waiting anew
  useEffect(() => {
    if (auto === null || paused) return;
    const waiting = setTimeout(() => (atEnd ? restart() : next()), auto * 1000);
    return () => clearTimeout(waiting);
  }, [auto, paused, place, atEnd, next, restart]);
  const pause = useCallback(() => {
    if (auto === null) return;
    setPaused(true);
    clearTimeout(resuming.current);
    resuming.current = setTimeout(() => setPaused(false), auto * 2000);
  }, [auto]);
  useEffect(() => {
    window.addEventListener('pointerdown', pause);
    window.addEventListener('keydown', pause);
    return () => {
      clearTimeout(resuming.current);
      window.removeEventListener('pointerdown', pause);
      window.removeEventListener('keydown', pause);
    };
  }, [pause]);
  return { paused, pause };
}
