import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { symbol } from '../../drawing/kinds/marks';
import { sheetSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

const SURE: ExpressionSpecification = ['==', ['get', 'certainty'], 'documented'];

export const troopZones: Layer = {
  title: legend.troopZonesTitle,
  // a stain of colour would look like dirt, and its edge like the extent of a unit
  draw: () => [
    symbol('troops', 'troop-zones', SURE, 'troops'),
    symbol('troops-unsure', 'troop-zones', ['!', SURE], 'troops-hollow'),
  ],
  legend: [
    {
      id: 'troops',
      words: legend.troopsRow,
      order: 300,
      draw: sheetSymbol('troops'),
      matches: ({ kind, certainty }) => kind === 'area' && certainty === 'documented',
    },
    {
      id: 'troops-unsure',
      words: legend.troopsUnsureRow,
      order: 300,
      draw: sheetSymbol('troops-hollow'),
      matches: ({ kind, certainty }) => kind === 'area' && certainty !== 'documented',
    },
  ],
  markRadius: 6,
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
