import type { Theme } from '../../../geo/drawing/palette';

/** Size of a locator’s map, pixels. */
export const LOCATOR_SIZE = { width: 112, height: 92 } as const;

/** Path of a step’s locator. */
export const locatorPath = (story: string, step: string, theme: Theme): `/${string}` =>
  `/stills/${story}/${step}-locator-${theme}.svg`;
