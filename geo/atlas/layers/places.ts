import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { discs } from '../../drawing/kinds/marks';
import type { Layer } from './layer';

const CAPITAL: ExpressionSpecification = ['==', ['get', 'category'], 'capital'];

export const places: Layer = {
  id: 'places',
  title: 'Towns, by their names of the day',
  draw: (palette) => [
    discs(
      'capitals',
      'places',
      CAPITAL,
      { radius: 4.6, fill: palette.casing, stroke: palette.ink, strokeWidth: 1.5 },
      { radius: 1.7, fill: palette.ink },
    ),
    discs('towns', 'places', ['!', CAPITAL], {
      radius: 3.2,
      fill: palette.casing,
      stroke: palette.ink,
      strokeWidth: 1.4,
    }),
  ],
};
