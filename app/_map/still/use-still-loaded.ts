'use client';

import { useCallback, useMemo, useRef } from 'react';

/** A still, as it is told apart from the story’s others: its step, and the progress of its picture. */
export const stillKey = (step: string, progress: number): string => `${step} ${progress}`;

/**
 * Says whether the still that is due stands: from the moment that asks for another one, not only from when the page has
 * put that in its place. Says nothing while `counts` is false, when the still only waits for the live map.
 */
export function useStillReport(counts: boolean, onSettled: (settled: boolean) => void) {
  const due = useRef('');
  const standing = useRef('');
  const tell = useCallback(() => {
    if (counts) onSettled(due.current === standing.current);
  }, [counts, onSettled]);
  return useMemo(
    () => ({
      /** A still is asked for, at every moment; the same one again costs nothing. */
      ask: (key: string) => {
        if (due.current === key) return;
        due.current = key;
        tell();
      },
      /** A still is drawn, does not come, or is nowhere to be seen. */
      stand: (key: string) => {
        standing.current = key;
        tell();
      },
    }),
    [tell],
  );
}
