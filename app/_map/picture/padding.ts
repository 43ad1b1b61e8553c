import type { Viewport } from '../../../geo/camera/camera';
import type { Device } from './label-features';

/** Pixels between a step’s bounds and the window’s edges, so that marks on the bounds and their labels are visible … */
const EDGE_PADDING = { wide: 28, narrow: 14 } as const;
/** … and the extra pixels at the lower edge of a phone’s map, where its buttons are. */
const BUTTONS_HEIGHT = 34;

/** Pixels between a step’s bounds and the map’s edges; a map that nobody explores has no buttons. */
export const paddingOf = (device: Device, hasButtons = true): Viewport['padding'] => {
  const edge = EDGE_PADDING[device];
  return {
    top: edge,
    right: edge,
    bottom: device === 'narrow' && hasButtons ? edge + BUTTONS_HEIGHT : edge,
    left: edge,
  };
};

/** Pixels between a step’s bounds and the map’s edges, by device. */
export type PaddingOf = (device: Device) => Viewport['padding'];

/** For maps with buttons to explore. */
export const paddingWithButtons: PaddingOf = (device) => paddingOf(device);

/** For maps without buttons. */
export const paddingWithoutButtons: PaddingOf = (device) => paddingOf(device, false);

/** For slides, whose text covers the left of the map; in the slide’s own pixels. */
export const paddingBesideText: PaddingOf = () => ({ top: 28, right: 28, bottom: 28, left: 410 });
