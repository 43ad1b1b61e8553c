import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { allianceEdge } from '../../drawing/kinds/states';
import { allianceSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

export const nato: Layer = {
  title: legend.natoTitle,
  // quieter than the Pact’s, as Western ribbons are: it lies along many coasts
  draw: (palette) => [allianceEdge('nato/member', palette.ribWest, 0.6)],
  legend: [
    {
      id: 'nato',
      words: legend.natoRow,
      order: 510,
      draw: allianceSymbol(({ nato, ribWest }) => ({ land: nato, edge: ribWest })),
      matches: () => true,
    },
  ],
};

export const natoText: LayerText = {
  nameInSentence: sentences.natoName,
  sentences: {
    member: { is: sentences.natoMember, begins: sentences.natoMemberBegins },
  },
  cards: {
    member: sentences.natoMemberCard,
  },
};
