import { rowsOf } from '../../drawing/kinds/kind';
import { BESIDE, passingSymbol } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import type { Layer } from './layer';

/** Width of an alliance’s edge in pixels, soft and firm. */
const SOFT = 9;
const FIRM = 3.6;

export const pact: Layer = {
  id: 'pact',
  title: 'Warsaw Pact, from 14 May 1955',
  draw: (palette) => [
    stateEdge(
      'pact/signatory',
      { color: palette.ribSoviet, from: 0, to: SOFT, alpha: 0.3, along: 'fault-lines' },
      { color: palette.ribSoviet, from: 0, to: FIRM, alpha: 0.75, along: 'fault-lines' },
    ),
    passingSymbol('pact-conference', 'events', rowsOf('pact', 'meeting'), 'meeting', {
      color: palette.diplomacy,
    }),
    passingSymbol('pact-treaty', 'events', rowsOf('pact', 'treaty'), 'treaty', {
      color: palette.diplomacy,
      offset: BESIDE,
    }),
  ],
};

export const nato: Layer = {
  id: 'nato',
  title: 'NATO members',
  draw: (palette) => [
    stateEdge(
      'nato/member',
      { color: palette.ribWest, from: 0, to: SOFT, alpha: 0.3, along: 'fault-lines' },
      { color: palette.ribWest, from: 0, to: FIRM, alpha: 0.75, along: 'fault-lines' },
    ),
  ],
};
