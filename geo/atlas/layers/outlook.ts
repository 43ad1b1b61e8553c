import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { rowsOf } from '../../drawing/kinds/kind';
import { symbol } from '../../drawing/kinds/marks';
import { sheetSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const outlook: Layer = {
  title: legend.outlookTitle,
  draw: () => [symbol('outlook-ring', 'events', rowsOf('outlook'), 'outlook-ring')],
  legend: [
    {
      id: 'outlook',
      words: legend.outlookRow,
      order: 900,
      draw: sheetSymbol('outlook-ring'),
      matches: () => true,
    },
  ],
  labelGap: 20,
  markRadius: 21,
  outlook: true,
};

export const outlookText: LayerText = {
  nameInSentence: sentences.outlookName,
  sentences: {
    'october-1956': { is: sentences.outlookSentence },
  },
  cards: {
    'october-1956': sentences.outlookSentenceCard,
  },
  happenings: true,
};
