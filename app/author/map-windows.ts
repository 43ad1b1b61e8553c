import type { Viewport } from '../../geo/camera/camera';
import type { Device } from '../_map/picture/label-features';
import { type PaddingOf, paddingBesideText, paddingOf, paddingWithoutButtons } from '../_map/picture/padding';

/** A window of a use of the site: the size of its map in CSS pixels, and what the map keeps free of its edges. */
export type MapWindowClass = {
  name: string;
  width: number;
  height: number;
  device: Device;
  padding: PaddingOf;
  /** Pixels at the map’s left edge that text covers. */
  coveredLeft?: number;
};

/** The windows for which an author frames a step. */
export const MAP_WINDOWS = [
  { name: 'laptop', width: 855, height: 517, device: 'wide', padding: paddingOf },
  { name: 'phone', width: 390, height: 356, device: 'narrow', padding: paddingOf },
  { name: 'slide', width: 1150, height: 555, device: 'wide', padding: paddingBesideText, coveredLeft: 382 },
  { name: 'frame', width: 640, height: 300, device: 'wide', padding: paddingWithoutButtons },
] as const satisfies readonly MapWindowClass[];

export const viewportOf = ({ width, height, device, padding }: MapWindowClass): Viewport => ({
  width,
  height,
  padding: padding(device),
});
