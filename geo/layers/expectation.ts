import { stateEdge } from '../kinds/states';
import type { Layer } from './layer';

export const expectation: Layer = {
  id: 'expectation',
  title: 'Rising expectations, schematic',
  draw: (palette) => [
    stateEdge('expectation/expectation', { color: palette.ink2, from: 6, to: 7.4, dash: [7, 4] }),
  ],
};
