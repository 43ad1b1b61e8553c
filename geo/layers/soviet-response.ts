import { rowsOf } from '../kinds/kind';
import { discs } from '../kinds/marks';
import { stateEdge } from '../kinds/states';
import type { Layer } from './layer';

export const sovietResponse: Layer = {
  id: 'soviet-response-1953',
  title: 'Soviet forces move in, June 1953',
  draw: (palette) => [
    stateEdge(
      'soviet-response-1953/emergency',
      { color: palette.soviet, width: 8, inset: 10, opacity: 0.16 },
      { color: palette.soviet, width: 1.8, inset: 6.5, dash: [5, 2] },
    ),
    discs(
      'soviet-ring',
      'events',
      rowsOf('soviet-response-1953', 'soviet-ring'),
      { radius: 14, stroke: palette.casing, strokeWidth: 6 },
      { radius: 14.5, stroke: palette.soviet, strokeWidth: 3.6 },
    ),
  ],
};
