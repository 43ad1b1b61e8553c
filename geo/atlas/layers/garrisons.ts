import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
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
  title: 'Soviet headquarters and garrisons',
  draw: () => [
    ...marks('garrison', 'garrison', 'garrison-hollow'),
    ...marks('headquarters', 'flag', 'flag-hollow', POLE),
  ],
  legend: [
    {
      id: 'headquarters',
      words: 'Soviet headquarters',
      order: 310,
      draw: sheetSymbol('flag'),
      matches: ({ kind, certainty }) => kind === 'headquarters' && certainty === 'documented',
    },
    {
      id: 'headquarters-unsure',
      words: 'Headquarters, about here',
      order: 310,
      draw: sheetSymbol('flag-hollow'),
      matches: ({ kind, certainty }) => kind === 'headquarters' && certainty !== 'documented',
    },
    {
      id: 'garrison',
      words: 'Garrison',
      order: 310,
      draw: sheetSymbol('garrison'),
      matches: ({ kind, certainty }) => kind === 'garrison' && certainty === 'documented',
    },
    {
      id: 'garrison-unsure',
      words: 'Garrison, reported',
      order: 310,
      draw: sheetSymbol('garrison-hollow'),
      matches: ({ kind, certainty }) => kind === 'garrison' && certainty !== 'documented',
    },
  ],
  labelGap: { garrison: 8 },
};

export const garrisonsText: LayerText = {
  nameInSentence: 'Soviet headquarters and garrisons',
  sentences: {
    headquarters: {
      is: '[A Soviet headquarters stands|Soviet headquarters stand] at {posts}',
      ends: 'The Soviet headquarters at {posts} [is|are] given up',
    },
    garrison: { is: '[A Soviet garrison stands|Soviet garrisons stand] at {posts}' },
  },
  cards: {
    headquarters: 'A headquarters of Soviet forces',
    garrison: 'A garrison of Soviet forces',
  },
};
