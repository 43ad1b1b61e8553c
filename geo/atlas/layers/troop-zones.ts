import { softAreas } from '../../drawing/kinds/areas';
import { svgSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const troopZones: Layer = {
  title: 'Soviet troops: areas, not extents',
  draw: (palette) => [softAreas('troop-zones', palette.soviet)],
  legend: [
    {
      id: 'troops',
      words: 'Soviet troops, area not extent',
      order: 300,
      draw: svgSymbol(
        30,
        20,
        ({ soviet }) =>
          `<ellipse cx="15" cy="10" rx="14" ry="9" fill="${soviet}" fill-opacity=".18"/><ellipse cx="15" cy="10" rx="8" ry="5" fill="${soviet}" fill-opacity=".35"/>`,
      ),
      matches: ({ kind }) => kind === 'area',
    },
  ],
};

export const troopZonesText: LayerText = {
  nameInSentence: 'where Soviet troops stand',
  sentences: {
    'soviet-troops': { is: 'Soviet troops are stationed in {areas}' },
    'troops-hungary-1953': { is: 'Soviet troops are stationed in Hungary', undated: true },
    'troops-hungary-corps': { is: 'Soviet troops are stationed in Hungary, now as the Special Corps' },
    none: { is: 'No Soviet troops are stationed in {either}' },
  },
  cards: {
    'soviet-troops': 'Soviet troops: a soft area, not the extent of a unit',
    none: 'No Soviet troops',
  },
};
