import { stateEdge } from '../../drawing/kinds/states';
import type { Layer } from './layer';

export const expectation: Layer = {
  id: 'expectation',
  title: 'Rising expectations, schematic',
  draw: (palette) => [
    stateEdge(
      'expectation/expectation',
      { color: palette.halo, from: 5, to: 9, alpha: 0.85 },
      { color: palette.ink, from: 6, to: 8, dash: [7, 4] },
    ),
  ],
};
