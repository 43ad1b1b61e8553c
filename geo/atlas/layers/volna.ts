import { symbol } from '../../drawing/kinds/marks';
import { sheetSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const volna: Layer = {
  title: 'Volna, a secret plan',
  draw: () => [symbol('volna-plan', 'events', ['==', ['get', 'id'], 'volna-plan'], 'plan')],
  legend: [
    {
      id: 'plan',
      words: 'Secret plan',
      order: 710,
      draw: sheetSymbol('plan'),
      matches: ({ category }) => category === 'plan',
    },
  ],
  labelGap: 17,
};

export const volnaText: LayerText = {
  nameInSentence: 'the Volna plan',
  sentences: {
    missing: { is: 'An inspection at {places} finds no plan against unrest' },
    plan: { is: 'A plan on paper, and nothing moves: {names}, {places}' },
    notice: { is: 'Under the plan, troops act at {names}', undated: true },
  },
  cards: {
    missing: 'What the inspectors found',
    plan: 'A plan on paper: nothing moves',
    notice: 'What the plan says',
  },
  happenings: true,
};
