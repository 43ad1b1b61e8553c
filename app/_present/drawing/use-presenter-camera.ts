import { useEffect, useMemo } from 'react';
import { type ManualCamera, useExploringState } from '../../_map/explore/exploring';
import { useMapState } from '../../_map/map-store';
import type { Deck } from '../deck/use-deck';

/** Lets a presenter move the map by hand. While a step plays, its animation is ended first, which would move the camera. */
export function usePresenterCamera({ finish }: Pick<Deck, 'finish'>): ManualCamera {
  const map = useMapState();
  const { isOn, start, end } = useExploringState();
  useEffect(() => {
    // a still cannot be moved: clicks and swipes change the step again
    if (map === 'still') end();
  }, [map, end]);
  return useMemo(
    () => ({
      isOn,
      start: () => {
        finish();
        start();
      },
      end,
    }),
    [isOn, start, end, finish],
  );
}
