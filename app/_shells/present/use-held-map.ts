'use client';

import { useMemo } from 'react';
import { type Exploring, useExploring } from '../../_stage/exploring/use-exploring';
import type { Presentation } from './use-presentation';

/** The map in a presenter’s hands. Who takes it while a step plays has the step’s picture at once: it cannot be held as it moves. */
export function useHeldMap({ moment, finish }: Pick<Presentation, 'moment' | 'finish'>): Exploring {
  const exploring = useExploring(moment);
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
