import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { symbol } from '../kinds/marks';
import type { SymbolId } from '../symbols';
import type { Layer } from './layer';

const SURE: ExpressionSpecification = ['==', ['get', 'certainty'], 'documented'];

const marks = (kind: string, filled: SymbolId, hollow: SymbolId) => {
  const ofKind: ExpressionSpecification = ['==', ['get', 'kind'], kind];
  return [
    symbol(kind, 'garrisons', ['all', ofKind, SURE], filled),
    symbol(`${kind}-unsure`, 'garrisons', ['all', ofKind, ['!', SURE]], hollow),
  ];
};

export const garrisons: Layer = {
  id: 'garrisons',
  title: 'Soviet headquarters and garrisons',
  draw: () => [
    ...marks('garrison', 'garrison', 'garrison-hollow'),
    ...marks('headquarters', 'flag', 'flag-hollow'),
  ],
};
