import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { symbol } from '../../drawing/kinds/marks';
import { sheetSymbol } from '../../drawing/legend-symbols';
import type { SymbolId } from '../../drawing/symbols';
import type { Layer, LayerText } from './layer';

const SURE: ExpressionSpecification = ['==', ['get', 'certainty'], 'documented'];

/** Pixels right and down: a flag’s pole stands on its town, so that it can be seen beside a mark of the same place. */
export const POLE: readonly [number, number] = [5, -10];

const marks = (kind: string, filled: SymbolId, hollow: SymbolId, offset?: readonly [number, number]) => {
  const ofKind: ExpressionSpecification = ['==', ['get', 'kind'], kind];
  return [
    symbol(kind, 'garrisons', ['all', ofKind, SURE], filled, offset),
    symbol(`${kind}-unsure`, 'garrisons', ['all', ofKind, ['!', SURE]], hollow, offset),
  ];
};

export const garrisons: Layer = {
  title: legend.garrisonsTitle,
  draw: () => [
    ...marks('garrison', 'garrison', 'garrison-hollow'),
    ...marks('headquarters', 'flag', 'flag-hollow', POLE),
  ],
  legend: [
    {
      id: 'headquarters',
      words: legend.headquartersRow,
      order: 310,
      draw: sheetSymbol('flag'),
      matches: ({ kind, certainty }) => kind === 'headquarters' && certainty === 'documented',
    },
    {
      id: 'headquarters-unsure',
      words: legend.headquartersUnsureRow,
      order: 310,
      draw: sheetSymbol('flag-hollow'),
      matches: ({ kind, certainty }) => kind === 'headquarters' && certainty !== 'documented',
    },
    {
      id: 'garrison',
      words: legend.garrisonRow,
      order: 310,
      draw: sheetSymbol('garrison'),
      matches: ({ kind, certainty }) => kind === 'garrison' && certainty === 'documented',
    },
    {
      id: 'garrison-unsure',
      words: legend.garrisonUnsureRow,
      order: 310,
      draw: sheetSymbol('garrison-hollow'),
      matches: ({ kind, certainty }) => kind === 'garrison' && certainty !== 'documented',
    },
  ],
  labelGap: { garrison: 8 },
};

export const garrisonsText: LayerText = {
  nameInSentence: sentences.garrisonsName,
  sentences: {
    headquarters: {
      is: sentences.garrisonsHeadquarters,
      ends: sentences.garrisonsHeadquartersEnds,
    },
    garrison: { is: sentences.garrisonsGarrison },
  },
  cards: {
    headquarters: sentences.garrisonsHeadquartersCard,
    garrison: sentences.garrisonsGarrisonCard,
  },
};
