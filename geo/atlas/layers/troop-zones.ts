import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { softAreas } from '../../drawing/kinds/areas';
import { svgSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const troopZones: Layer = {
  title: legend.troopZonesTitle,
  draw: (palette) => [softAreas('troop-zones', palette.soviet)],
  legend: [
    {
      id: 'troops',
      words: legend.troopsRow,
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
  nameInSentence: sentences.troopZonesName,
  sentences: {
    'soviet-troops': { is: sentences.troopZonesSovietTroops },
    'troops-hungary-1953': { is: sentences.troopZonesHungary, undated: true },
    'troops-hungary-corps': { is: sentences.troopZonesHungaryCorps },
    none: { is: sentences.troopZonesNone },
  },
  cards: {
    'soviet-troops': sentences.troopZonesSovietTroopsCard,
    none: sentences.troopZonesNoneCard,
  },
};
