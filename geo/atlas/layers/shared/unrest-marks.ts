import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as legend from '#messages/legend';
import type { MapPart } from '../../../drawing/kinds/kind';
import { discs } from '../../../drawing/kinds/marks';
import { discInside, markSymbol } from '../../../drawing/legend-symbols';
import type { Palette } from '../../../drawing/palette';
import type { LegendRow } from '../layer';

/** Main centre of a rising: a disc with a hole. */
export const mainCentre = (id: string, filter: ExpressionSpecification, palette: Palette): MapPart =>
  discs(
    id,
    'events',
    filter,
    { radius: 8.5, fill: palette.rising, stroke: palette.casing, strokeWidth: 1.5, enters: 'growing' },
    { radius: 2.6, fill: palette.casing, enters: 'growing' },
  );

export const MAIN_CENTRE: LegendRow = {
  id: 'main',
  words: legend.mainRow,
  order: 200,
  draw: markSymbol(({ rising, casing }) => discInside(8.5, rising) + discInside(2.6, casing)),
  matches: ({ kind, category }) => kind === 'mark' && category === 'main',
};

/** Thin double ring round a mark of a radius in pixels: put down by the country’s own forces. */
export const ownForcesRings = (
  id: string,
  filter: ExpressionSpecification,
  palette: Palette,
  radius = 12,
): MapPart =>
  discs(
    id,
    'events',
    filter,
    { radius, stroke: palette.national, strokeWidth: 1.2, enters: 'closing' },
    { radius: radius + 3, stroke: palette.national, strokeWidth: 1.2, enters: 'closing' },
  );

export const OWN_FORCES: LegendRow = {
  id: 'own-forces',
  words: legend.ownForcesRow,
  order: 200,
  draw: markSymbol(
    ({ national, rising }) =>
      discInside(15, 'none', national, 1.2) + discInside(12, 'none', national, 1.2) + discInside(7, rising),
  ),
  matches: ({ kind, category }) => kind === 'mark' && category === 'own-forces',
};
