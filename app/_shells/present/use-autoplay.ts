'use client';

import { useEffect, useState } from 'react';
import type { Talk } from '../../../stories/talk';
import type { Presentation } from './use-presentation';

/**
 * Moves a talk on by itself, if its address asks for that, and begins anew at its end. A touch or a key makes it wait
 * twice as long as a step stands; returns whether it waits so.
 */
export function useAutoplay({ steps, auto }: Talk, { next, goTo, atEnd, place }: Presentation): boolean {
  const [paused, setPaused] = useState(false);
  const first = steps[0] ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever moves the talk by hand begins its waiting anew
  useEffect(() => {
    if (auto === null || paused) return;
    const waiting = setTimeout(() => (atEnd ? goTo(first) : next()), auto * 1000);
    return () => clearTimeout(waiting);
  }, [auto, first, paused, place, atEnd, next, goTo]);
  useEffect(() => {
    if (auto === null) return;
    let resuming: ReturnType<typeof setTimeout>;
    const pause = () => {
      setPaused(true);
      clearTimeout(resuming);
      resuming = setTimeout(() => setPaused(false), auto * 2000);
    };
    window.addEventListener('pointerdown', pause);
    window.addEventListener('keydown', pause);
    return () => {
      clearTimeout(resuming);
      window.removeEventListener('pointerdown', pause);
      window.removeEventListener('keydown', pause);
    };
  }, [auto]);
  return paused;
}
