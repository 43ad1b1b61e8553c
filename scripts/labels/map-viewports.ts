import type { Device } from '../../app/_map/picture/label-features';
import { paddingBesideText, paddingOf } from '../../app/_map/picture/padding';
import type { Viewport } from '../../geo/camera/camera';

/** Sizes of the map in which labels are tried, pixels: on laptops and tablets, then on phones, upright and sideways. */
const WINDOWS = {
  wide: [
    [855, 517],
    [1015, 617],
    [644, 485],
    [768, 439],
  ],
  narrow: [
    [390, 356],
    [412, 389],
    [531, 314],
  ],
} as const satisfies Record<Device, readonly (readonly [number, number])[]>;

export const viewportsOf = (device: Device): Viewport[] =>
  WINDOWS[device].map(([width, height]) => ({ width, height, padding: paddingOf(device) }));

/** Viewports of a slide’s map on projectors of 16:9 and of 4:3, CSS pixels. */
export const PROJECTORS: readonly Viewport[] = [
  { width: 1150, height: 555, padding: paddingBesideText('wide') },
  { width: 1024, height: 675, padding: paddingBesideText('wide') },
];
