import { rowsOf } from '../../drawing/kinds/kind';
import { discs } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import type { Layer } from './layer';

export const sovietResponse: Layer = {
  id: 'soviet-response-1953',
  title: 'Soviet forces move in, June 1953',
  draw: (palette) => [
    stateEdge(
      'soviet-response-1953/emergency',
      { color: palette.soviet, from: 4, to: 14, alpha: 0.16 },
      { color: palette.soviet, from: 4.5, to: 6.6, dash: [10, 4] },
    ),
    discs(
      'soviet-ring',
      'events',
      rowsOf('soviet-response-1953', 'soviet-ring'),
      { radius: 14, stroke: palette.casing, strokeWidth: 6, enters: 'closing' },
      { radius: 14.5, stroke: palette.soviet, strokeWidth: 3.6, enters: 'closing' },
    ),
  ],
};
