import { rowsOf } from '../../drawing/kinds/kind';
import { symbol } from '../../drawing/kinds/marks';
import { sheetSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const outlook: Layer = {
  title: 'Outlook: October 1956, beyond the article',
  draw: () => [symbol('outlook-ring', 'events', rowsOf('outlook'), 'outlook-ring')],
  legend: [
    {
      id: 'outlook',
      words: 'Outlook: beyond the article',
      order: 900,
      draw: sheetSymbol('outlook-ring'),
      matches: () => true,
    },
  ],
  labelGap: 13,
  markRadius: 15,
  outlook: true,
};

export const outlookText: LayerText = {
  nameInSentence: 'the outlook',
  sentences: {
    'october-1956': { is: 'Outlook, beyond the article: the crisis of October 1956 in {names}' },
  },
  cards: {
    'october-1956': 'Outlook: what came after the article ends',
  },
  happenings: true,
};
