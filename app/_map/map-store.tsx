import { type MotionValue, useMotionValue } from 'framer-motion';
import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef } from 'react';
import { useMotionValueSelector } from '../_ui/use-motion-value-selector';
import type { LiveMap } from './live/live-map';

/** Whether the live map is loading or drawn, or a still stands in its place. */
export type MapState = 'loading' | 'live' | 'still';

/** How a reader or speaker moves the map. */
export type MapControls = Pick<LiveMap, 'panBy' | 'zoomBy' | 'moveTo'>;

type MapStatus = {
  state: MapState;
  /** Whether a live map can be had in place of the still. */
  isOffered: boolean;
  /** Whether the requested picture is fully drawn. */
  isSettled: boolean;
};

type MapStore = {
  status: MotionValue<MapStatus>;
  /** Changes a part of the status; nothing happens if it is the same. */
  update: (change: Partial<MapStatus>) => void;
  /** What moves the map, and opens the live map first if need be; null where no live map can be had. */
  controls: RefObject<MapControls | null>;
};

const MapStoreContext = createContext<MapStore | null>(null);

const START: MapStatus = { state: 'loading', isOffered: false, isSettled: false };

/** Holds the state of the page’s map for all parts of the page. */
export function MapProvider({ children }: { children: ReactNode }) {
  const status = useMotionValue(START);
  const controls = useRef<MapControls | null>(null);
  const store = useMemo((): MapStore => {
    const update = (change: Partial<MapStatus>) => {
      const before = status.get();
      const next = { ...before, ...change };
      const isSame =
        next.state === before.state &&
        next.isOffered === before.isOffered &&
        next.isSettled === before.isSettled;
      if (!isSame) status.set(next);
    };
    return { status, update, controls };
  }, [status]);
  return <MapStoreContext value={store}>{children}</MapStoreContext>;
}

/** The store of the page’s map, which changes without rendering. Throws outside of a MapProvider. */
export function useMapStore(): MapStore {
  const store = useContext(MapStoreContext);
  if (!store) throw new Error('This part needs a MapProvider above it.');
  return store;
}

export const useMapState = (): MapState => useMotionValueSelector(useMapStore().status, ({ state }) => state);

/** Whether a live map can be had in place of the still. */
export const useIsLiveMapOffered = (): boolean =>
  useMotionValueSelector(useMapStore().status, ({ isOffered }) => isOffered);
