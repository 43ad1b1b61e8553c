import type { Theme } from '../../geo/drawing/palette';

/** Narrow for a column of prose, wide for a page of its own. */
export const SHEET_FORMS = ['narrow', 'wide'] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];

/** Width of a sheet’s picture, pixels: of a column of prose, and of a page. */
export const SHEET_WIDTH: Readonly<Record<SheetForm, number>> = { narrow: 356, wide: 1000 };

/** Path of a sheet’s picture in the site. */
export const sheetPicturePath = (story: string, sheet: string, form: SheetForm, theme: Theme): `/${string}` =>
  `/stills/${story}/sheet-${sheet}-${form}-${theme}.svg`;
