import { stateEdge } from '../../drawing/kinds/states';
import { patch, softEdge } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const expectation: Layer = {
  title: 'Rising expectations, schematic',
  draw: (palette) => [
    stateEdge(
      'expectation/expectation',
      { color: palette.hope, from: 0, to: 12, alpha: 0.34 },
      { color: palette.hope, from: 0, to: 5, alpha: 0.5 },
    ),
  ],
  legend: [
    {
      id: 'expectation',
      words: 'Expectation, schematic',
      order: 240,
      draw: patch(({ hope }) => softEdge(hope)),
      matches: () => true,
    },
  ],
};

export const expectationText: LayerText = {
  nameInSentence: 'expectations',
  sentences: {
    expectation: {
      is: 'Expectations stand high in {states}',
      begins: 'Expectations rise in {states}',
    },
  },
  cards: {
    expectation: 'Raised hopes: a golden glow inside the border, without a scale',
  },
};
