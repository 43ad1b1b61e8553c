import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { discs } from '../../drawing/kinds/marks';
import { svgSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

const CAPITAL: ExpressionSpecification = ['==', ['get', 'category'], 'capital'];

export const places: Layer = {
  title: legend.placesTitle,
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
  labelGap: 7,
  markRadius: 5,
  orients: true,
};

export const placesText: LayerText = {
  cards: {
    capital: sentences.placesCapitalCard,
    town: sentences.placesTownCard,
  },
  groundLegend: [
    {
      id: 'ground-town',
      words: legend.groundTownRow,
      draw: svgSymbol(
        16,
        16,
        ({ ink, casing }) =>
          `<circle cx="8" cy="8" r="4" fill="${casing}" stroke="${ink}" stroke-width="1.6"/>`,
      ),
    },
  ],
};
