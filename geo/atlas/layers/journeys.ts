import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { rowsOf } from '../../drawing/kinds/kind';
import { arrows } from '../../drawing/kinds/lines';
import { symbol } from '../../drawing/kinds/marks';
import type { Layer, LayerText } from './layer';
import { MEETING } from './shared/diplomacy-marks';
import { isCategory, lineRow } from './shared/line-rows';

export const journeys: Layer = {
  title: legend.journeysTitle,
  draw: (palette) => [
    arrows({ layer: 'journeys', categories: ['visit'] }, palette.diplomacy, 5),
    symbol('visit-stops', 'events', rowsOf('journeys', 'meeting'), 'meeting'),
  ],
  legend: [
    MEETING,
    lineRow(
      'journey',
      legend.journeyLine,
      { color: ({ diplomacy }) => diplomacy, width: 3, head: true },
      isCategory('visit'),
    ),
  ],
};

export const journeysText: LayerText = {
  nameInSentence: sentences.journeysName,
  sentences: {
    visit: {
      is: sentences.journeysVisit,
      separate: true,
    },
    'journey-tito-1956': {
      is: sentences.journeysByWayOfRomania,
      saysCertainty: true,
    },
    meeting: { is: sentences.journeysMeeting },
  },
  cards: {
    visit: sentences.journeysVisitCard,
    meeting: sentences.journeysMeetingCard,
  },
};
