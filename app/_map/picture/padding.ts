import type { Viewport } from '../../../geo/camera/camera';
import type { Device } from './label-features';

/** Pixels round a frame, so that marks at its edge and their labels stay in the window … */
const EDGE = { wide: 28, narrow: 14 } as const;
/** … and at the lower edge of a phone’s map, where its buttons stand. */
const BUTTONS = 34;

/** What a map’s window keeps free of its step’s frame; a map that nobody takes in hand has no buttons. */
export const paddingOf = (device: Device, buttons = true): Viewport['padding'] => {
  const edge = EDGE[device];
  return {
    top: edge,
    right: edge,
    bottom: device === 'narrow' && buttons ? edge + BUTTONS : edge,
    left: edge,
  };
};

/** What of a map’s window, by its device, a step’s frame keeps free. */
export type PaddingOf = (device: Device) => Viewport['padding'];

/** Where somebody takes the map in hand there are. */
export const withButtons: PaddingOf = (device) => paddingOf(device);

/** Where nobody takes the map in hand there are no buttons on it. */
export const withoutButtons: PaddingOf = (device) => paddingOf(device, false);

/** Room that a slide’s words take at the left of its map, in the page’s own pixels. */
export const besideWords: PaddingOf = () => ({ top: 28, right: 28, bottom: 28, left: 410 });
