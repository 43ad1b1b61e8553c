import { symbol } from '../../drawing/kinds/marks';
import { sheetSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

/** Pixels right and down: the plan lies left of the pole of its headquarters’ flag. */
const BESIDE_FLAG: readonly [number, number] = [-13, -7];

export const volna: Layer = {
  title: 'Volna, a secret plan',
  draw: () => [symbol('volna-plan', 'events', ['==', ['get', 'id'], 'volna-plan'], 'plan', BESIDE_FLAG)],
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
