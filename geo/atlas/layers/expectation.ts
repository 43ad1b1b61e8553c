import { stateEdge } from '../../drawing/kinds/states';
import { innermostEdge, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const expectation: Layer = {
  title: 'Rising expectations, schematic',
  draw: (palette) => [
    stateEdge(
      'expectation/expectation',
      { color: palette.halo, from: 5, to: 9, alpha: 0.85 },
      { color: palette.ink, from: 6, to: 8, dash: [7, 4] },
    ),
  ],
  legend: [
    {
      id: 'expectation',
      words: 'Expectation, schematic',
      order: 240,
      draw: patch(({ ink2 }) => innermostEdge(ink2, 1.3, 'stroke-dasharray="5 3"')),
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
    expectation: 'Raised hopes: a thin second outline inside the border, without a scale',
  },
};
