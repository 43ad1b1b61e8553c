import { paddingOf } from '../../app/_stage/padding';
import type { Viewport } from '../../geo/camera';
import type { Box } from '../../stories/label-boxes';

/** Windows of the map in which labels are tried, in pixels: laptops and tablets, then phones upright and on their side. */
export const WINDOWS = {
  wide: [
    [856, 518],
    [1016, 618],
    [645, 486],
    [768, 416],
  ],
  narrow: [
    [390, 333],
    [532, 314],
  ],
} as const;

export type Device = keyof typeof WINDOWS;

export const viewportsOf = (device: Device): Viewport[] =>
  WINDOWS[device].map(([width, height]) => ({ width, height, padding: paddingOf(device) }));

/** What lies on the map: the date’s plate, and the caption’s where a step has one. */
export function plates(device: Device, { width, height }: Viewport, captioned: boolean): Box[] {
  const date =
    device === 'wide'
      ? { left: 0, top: 0, right: 250, bottom: 116 }
      : { left: 0, top: 0, right: 150, bottom: 52 };
  const caption =
    device === 'wide'
      ? { left: 0, top: height - 54, right: 430, bottom: height }
      : { left: width - 230, top: height - 38, right: width, bottom: height };
  return captioned ? [date, caption] : [date];
}
