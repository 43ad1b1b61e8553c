import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { symbol } from '../../drawing/kinds/marks';
import type { SymbolId } from '../../drawing/symbols';
import type { Layer } from './layer';

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
  id: 'garrisons',
  title: 'Soviet headquarters and garrisons',
  draw: () => [
    ...marks('garrison', 'garrison', 'garrison-hollow'),
    ...marks('headquarters', 'flag', 'flag-hollow', POLE),
  ],
};
