import { useCallback, useMemo, useRef } from 'react';
import { useMapStore } from '../map-store';

/** Key of a picture among the story’s stills, made of its step and progress. */
export const stillKey = (step: string, progress: number): string => `${step} ${progress}`;

/**
 * Announces whether the requested still is shown: `false` already when another one is requested, not only when React
 * renders it. Announces nothing while `isActive` is false, when the still only stands in for a live map that is loading.
 */
export function useStillSettled(isActive: boolean) {
  const { update } = useMapStore();
  const requestedKey = useRef('');
  const readyKey = useRef('');
  const announce = useCallback(() => {
    if (isActive) update({ isSettled: requestedKey.current === readyKey.current });
  }, [isActive, update]);
  return useMemo(
    () => ({
      /** Requests a still. May be called at every moment: the same one again costs nothing. */
      request: (key: string) => {
        if (requestedKey.current === key) return;
        requestedKey.current = key;
        announce();
      },
      /** A still is decoded, has failed to load, or is not in view. */
      markReady: (key: string) => {
        readyKey.current = key;
        announce();
      },
    }),
    [announce],
  );
}
