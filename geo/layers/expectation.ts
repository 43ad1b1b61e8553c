import { stateEdge } from '../kinds/states';
import type { Layer } from './layer';

export const expectation: Layer = {
  id: 'expectation',
  title: 'Rising expectations, schematic',
  draw: (palette) => [
    stateEdge('expectation/expectation', { color: palette.ink2, width: 1.3, inset: 7, dash: [4, 2.5] }),
  ],
};
