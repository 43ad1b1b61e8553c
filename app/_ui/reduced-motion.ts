'use client';

import { useSyncExternalStore } from 'react';

const LESS = '(prefers-reduced-motion: reduce)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(LESS);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the reader asks for less motion, now: who changes their mind is heard at once. */
export const prefersLessMotion = (): boolean => window.matchMedia(LESS).matches;

export const useLessMotion = (): boolean => useSyncExternalStore(subscribe, prefersLessMotion, () => false);
