import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { rowsOf } from '../../drawing/kinds/kind';
import { arrows } from '../../drawing/kinds/lines';
import { symbol } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import { innerEdge, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { MEETING } from './shared/diplomacy-marks';
import { isCategory, lineRow } from './shared/line-rows';

export const journeys: Layer = {
  title: legend.journeysTitle,
  draw: (palette) => [
    stateEdge('journeys/avoided', { color: palette.diplomacy, from: 2.4, to: 4.8, dash: [7, 4] }),
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
    {
      id: 'avoided',
      words: legend.avoidedRow,
      order: 810,
      draw: patch(({ diplomacy }) => innerEdge(diplomacy, 2.2, 'stroke-dasharray="6 3.4"')),
      matches: isCategory('avoided'),
    },
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
    avoided: { is: sentences.journeysAvoided, undated: true, saysCertainty: true },
    meeting: { is: sentences.journeysMeeting },
  },
  cards: {
    visit: sentences.journeysVisitCard,
    meeting: sentences.journeysMeetingCard,
    avoided: sentences.journeysAvoidedCard,
  },
};
