import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { stateEdge } from '../../drawing/kinds/states';
import { patch, softEdge } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const expectation: Layer = {
  title: legend.expectationTitle,
  draw: (palette) => [
    stateEdge(
      'expectation/expectation',
      { color: palette.hope, from: 0, to: 7, alpha: 0.14 },
      { color: palette.hope, from: 0, to: 1.8, alpha: 0.95 },
    ),
  ],
  legend: [
    {
      id: 'expectation',
      words: legend.expectationRow,
      order: 240,
      draw: patch(({ hope }) => softEdge(hope)),
      matches: () => true,
    },
  ],
};

export const expectationText: LayerText = {
  nameInSentence: sentences.expectationName,
  sentences: {
    expectation: {
      is: sentences.expectation,
      begins: sentences.expectationRises,
    },
  },
  cards: {
    expectation: sentences.expectationCard,
  },
};
