import { placeAt } from '../../geo/camera/camera';
import type { MapView } from '../_map/story-map-context';

/** The part of the map that nothing covers, as a step’s file gives it: `frame: [west, south, east, north]`, degrees. */
export function frameText({ camera, viewport }: MapView): string {
  const { top, right, bottom, left } = viewport.padding;
  const [west, north] = placeAt([left, top], camera, viewport);
  const [east, south] = placeAt([viewport.width - right, viewport.height - bottom], camera, viewport);
  return `frame: [${[west, south, east, north].map((degrees) => degrees.toFixed(1)).join(', ')}]`;
}
