import type { Theme } from '../../geo/drawing/palette';

/** Windows for which a story’s picture on the shelf is drawn: beside its words, or on a phone above them. */
export const COVER_SIZES = {
  wide: { width: 720, height: 480 },
  narrow: { width: 390, height: 300 },
} as const;

export type CoverForm = keyof typeof COVER_SIZES;

/** Path of a story’s picture on the shelf. */
export const coverPath = (story: string, form: CoverForm, theme: Theme): `/${string}` =>
  `/stills/${story}/cover-${form}-${theme}.svg`;
