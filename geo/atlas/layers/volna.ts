import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { symbol } from '../../drawing/kinds/marks';
import { sheetSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

/** Pixels right and down: the plan lies left of the pole of its headquarters’ flag. */
export const BESIDE_FLAG: readonly [number, number] = [-13, -7];

export const volna: Layer = {
  title: legend.volnaTitle,
  draw: () => [symbol('volna-plan', 'events', ['==', ['get', 'id'], 'volna-plan'], 'plan', BESIDE_FLAG)],
  legend: [
    {
      id: 'plan',
      words: legend.planRow,
      order: 710,
      draw: sheetSymbol('plan'),
      matches: ({ category }) => category === 'plan',
    },
  ],
  labelGap: 17,
};

export const volnaText: LayerText = {
  nameInSentence: sentences.volnaName,
  sentences: {
    missing: { is: sentences.volnaMissing },
    plan: { is: sentences.volnaPlan },
    notice: { is: sentences.volnaNotice, undated: true },
  },
  cards: {
    missing: sentences.volnaMissingCard,
    plan: sentences.volnaPlanCard,
    notice: sentences.volnaNoticeCard,
  },
  happenings: true,
};
