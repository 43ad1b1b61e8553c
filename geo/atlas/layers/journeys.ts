import { rowsOf } from '../../drawing/kinds/kind';
import { arrows } from '../../drawing/kinds/lines';
import { symbol } from '../../drawing/kinds/marks';
import type { Layer, LayerText } from './layer';
import { MEETING } from './shared/diplomacy-marks';
import { isCategory, lineRow } from './shared/line-rows';

export const journeys: Layer = {
  title: 'Visits; the way between is schematic',
  draw: (palette) => [
    arrows({ layer: 'journeys', categories: ['visit'] }, palette.diplomacy, 5),
    symbol('visit-stops', 'events', rowsOf('journeys', 'meeting'), 'meeting'),
  ],
  legend: [
    MEETING,
    lineRow(
      'journey',
      'journey',
      { color: ({ diplomacy }) => diplomacy, width: 3, head: true },
      isCategory('visit'),
    ),
  ],
};

export const journeysText: LayerText = {
  nameInSentence: 'visits',
  sentences: {
    visit: {
      is: '{names}: a journey from {from} to {to}, about {km} in a straight line',
      separate: true,
    },
    'journey-tito-1956': {
      is: '{names}: a journey from {from} to {to}, by report by way of Romania',
      saysCertainty: true,
    },
    meeting: { is: 'Stops on the journey, in no known order: {places}' },
  },
  cards: {
    visit: 'A visit',
    meeting: 'A stop on a visit',
  },
};
