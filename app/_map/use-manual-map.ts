import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { useManualCamera } from './explore/exploring';
import type { LiveMap } from './live/live-map';
import { type MapControls, useMapState, useMapStore } from './map-store';

/**
 * Lets the reader or speaker move the live map while its camera is set by hand, and gives the page’s store the controls
 * that move it.
 */
export function useManualMap({
  current,
  canBeLive,
}: {
  current: () => LiveMap | null;
  /** Whether there is a live map or can be one. */
  canBeLive: boolean;
}): void {
  const { controls } = useMapStore();
  const state = useMapState();
  const isLive = state === 'live';
  const manualCamera = useManualCamera();
  const isExploring = manualCamera?.isOn ?? false;
  const pendingMove = useRef<(map: MapControls) => void>(undefined);
  useEffect(() => {
    if (!isLive) return;
    current()?.setExploring(isExploring);
    const map = current();
    if (isExploring && map) pendingMove.current?.(map);
    pendingMove.current = undefined;
  }, [isLive, isExploring, current]);
  useEffect(() => {
    if (state === 'still' && isExploring && !canBeLive) manualCamera?.end();
  }, [state, isExploring, canBeLive, manualCamera]);
  useImperativeHandle<MapControls | null, MapControls | null>(
    controls,
    () => (canBeLive ? deferredControls(() => (isLive ? current() : null), pendingMove) : null),
    [canBeLive, isLive, current],
  );
}

/** Controls of a map that may still be loading: the last call is then repeated as soon as the map is live. */
function deferredControls(
  currentMap: () => MapControls | null,
  pendingMove: RefObject<((map: MapControls) => void) | undefined>,
): MapControls {
  const withMap = (move: (map: MapControls) => void) => {
    const map = currentMap();
    if (map) move(map);
    else pendingMove.current = move;
  };
  return {
    panBy: (...pan) => withMap((map) => map.panBy(...pan)),
    zoomBy: (levels) => withMap((map) => map.zoomBy(levels)),
    moveTo: (camera) => withMap((map) => map.moveTo(camera)),
  };
}
