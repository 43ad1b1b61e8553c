'use client';

import { useEffect, useMemo } from 'react';
import { type Exploring, useExploring } from '../../_map/explore/use-exploring';
import type { MapState } from '../../_map/live/use-live-map';
import type { Presentation } from '../deck/use-deck';

/** The map in a presenter’s hands. Who takes it while a step plays has the step’s picture at once: it cannot be held as it moves. */
export function useHeldMap(
  { moment, finish }: Pick<Presentation, 'moment' | 'finish'>,
  map: MapState,
): Exploring {
  const exploring = useExploring(moment);
  const { end } = exploring;
  useEffect(() => {
    // a still cannot be held: hands turn pages again
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
