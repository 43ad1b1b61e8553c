import type { CSSProperties } from 'react';
import { type Camera, pixelOf } from '../../../geo/camera/camera';

/** CSS position of a place on the map, relative to the map’s centre, so that it holds for a window of any size. */
export function overlayPosition(
  position: readonly [longitude: number, latitude: number],
  camera: Camera,
): Pick<CSSProperties, 'left' | 'top'> {
  const [x, y] = pixelOf(position, camera, {
    width: 0,
    height: 0,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
  });
  return { left: `calc(50% + ${x.toFixed(1)}px)`, top: `calc(50% + ${y.toFixed(1)}px)` };
}
