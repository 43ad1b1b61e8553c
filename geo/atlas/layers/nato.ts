import { allianceEdge } from '../../drawing/kinds/states';
import { allianceSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const nato: Layer = {
  title: 'NATO members',
  // quieter than the Pact’s, as Western ribbons are: it lies along many coasts
  draw: (palette) => [allianceEdge('nato/member', palette.ribWest, 0.6)],
  legend: [
    {
      id: 'nato',
      words: 'NATO',
      order: 510,
      draw: allianceSymbol(({ nato, ribWest }) => ({ land: nato, edge: ribWest })),
      matches: () => true,
    },
  ],
};

export const natoText: LayerText = {
  nameInSentence: 'NATO',
  sentences: {
    member: { is: '{names} [belongs|belong] to NATO', begins: '{names} [joins|join] NATO' },
  },
  cards: {
    member: 'A member of NATO',
  },
};
