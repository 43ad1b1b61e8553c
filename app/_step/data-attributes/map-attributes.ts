import { type RefObject, useEffect } from 'react';
import { useMapStore } from '../../_map/map-store';
import { listen } from '../../_ui/motion-value-listener';

/** Sets the map’s state as attributes of the page’s root, for tests and tools: `data-map` and `data-settled`. */
export function useMapAttributes(root: RefObject<HTMLElement | null>): void {
  const { status } = useMapStore();
  useEffect(() => {
    const updateAttributes = () => {
      const { state, isSettled } = status.get();
      const data = root.current?.dataset;
      if (data) [data.map, data.settled] = [state, String(isSettled)];
    };
    updateAttributes();
    return listen(status, updateAttributes);
  }, [root, status]);
}
