'use client';

import { type RefObject, useCallback } from 'react';
import type { MapState } from '../../_map/live/use-live-map';

/** Sets the map’s state as attributes of the page’s root, for tests and tools: `data-map` and `data-settled`. */
export function useMapAttributes(root: RefObject<HTMLElement | null>) {
  const onMapState = useCallback(
    (state: MapState) => {
      if (root.current) root.current.dataset.map = state;
    },
    [root],
  );
  const onSettled = useCallback(
    (settled: boolean) => {
      if (root.current) root.current.dataset.settled = String(settled);
    },
    [root],
  );
  return { onMapState, onSettled };
}
