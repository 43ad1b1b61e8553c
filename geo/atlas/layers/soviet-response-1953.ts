import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { rowsOf } from '../../drawing/kinds/kind';
import { discs } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import { discInside, innerEdge, markSymbol, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const sovietResponse: Layer = {
  title: legend.sovietResponseTitle,
  draw: (palette) => [
    stateEdge(
      'soviet-response-1953/emergency',
      { color: palette.soviet, from: 4, to: 14, alpha: 0.16 },
      { color: palette.soviet, from: 4.5, to: 6.6, dash: [10, 4] },
    ),
    discs(
      'soviet-ring',
      'events',
      rowsOf('soviet-response-1953', 'soviet-ring'),
      { radius: 14, stroke: palette.casing, strokeWidth: 6, enters: 'closing' },
      { radius: 14.5, stroke: palette.soviet, strokeWidth: 3.6, enters: 'closing' },
    ),
  ],
  legend: [
    {
      id: 'soviet-ring',
      words: legend.sovietRingRow,
      order: 210,
      draw: markSymbol(({ soviet, rising }) => discInside(13, 'none', soviet, 3.6) + discInside(7, rising)),
      matches: ({ category }) => category === 'soviet-ring',
    },
    {
      id: 'emergency',
      words: legend.emergencyRow,
      order: 210,
      draw: patch(({ soviet }) => innerEdge(soviet, 1.8, 'stroke-dasharray="6 3"')),
      matches: ({ category }) => category === 'emergency',
    },
  ],
  labelGap: 17,
  markRadius: 15,
};

export const sovietResponseText: LayerText = {
  nameInSentence: sentences.sovietResponseName,
  sentences: {
    'soviet-ring': {
      is: sentences.sovietResponseRing,
      begins: sentences.sovietResponseRingBegins,
      undated: true,
    },
    'response-east-berlin': {
      is: sentences.sovietResponseRing,
      begins: sentences.sovietResponseEastBerlinBegins,
      undated: true,
    },
    emergency: { is: sentences.sovietResponseEmergency },
  },
  cards: {
    'soviet-ring': sentences.sovietResponseRingCard,
    emergency: sentences.sovietResponseEmergencyCard,
  },
};
