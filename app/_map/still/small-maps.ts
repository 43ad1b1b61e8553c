import type { Theme } from '../../../geo/drawing/palette';

/** Size of the part of a small map that is always seen, pixels. */
export const SMALL_MAP_WINDOW = { width: 360, height: 280 };
/** What is drawn beyond it for cells of other shapes, pixels on every side. */
export const SMALL_MAP_BLEED = { x: 40, y: 50 };

/** Size of a small map as it is drawn, pixels. */
export const SMALL_MAP_SIZE = {
  width: SMALL_MAP_WINDOW.width + 2 * SMALL_MAP_BLEED.x,
  height: SMALL_MAP_WINDOW.height + 2 * SMALL_MAP_BLEED.y,
};

/** Id of a small map in the SVG of its step, by its index from 0. */
export const smallMapId = (index: number): string => `m${index + 1}`;

/** Path of a step’s small maps, which are one file; with an index, from 0, that of one of them. */
export const smallMapsPath = (story: string, step: string, theme: Theme, index?: number): `/${string}` =>
  `/stills/${story}/${step}-maps-${theme}.svg${index === undefined ? '' : `#${smallMapId(index)}`}`;
