'use client';

import { useEffect, useMemo } from 'react';
import { type Exploring, useExploring } from '../../_map/explore/use-exploring';
import type { MapState } from '../../_map/live/use-live-map';
import type { Deck } from '../deck/use-deck';

/** Lets a presenter move the map by hand. While a step plays, its animation is ended first, which would move the camera. */
export function useManualCamera(
  { moment, finish }: Pick<Deck, 'moment' | 'finish'>,
  map: MapState,
): Exploring {
  const exploring = useExploring(moment);
  const { end } = exploring;
  useEffect(() => {
    // a still cannot be moved: clicks and swipes change the step again
    if (map === 'still') end();
  }, [map, end]);
  return useMemo(
    () => ({
      ...exploring,
      start: () => {
        finish();
        exploring.start();
      },
    }),
    [exploring, finish],
  );
}
