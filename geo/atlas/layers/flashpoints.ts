import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import { mainCentre, ownForcesRings } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import type { Layer } from './layer';

export const flashpoints: Layer = {
  id: 'flashpoints-1956',
  title: 'Pressure and rising, 1956',
  draw: (palette) => [
    stateEdge(
      'flashpoints-1956/pressure',
      { color: palette.ink, from: 1.2, to: 2.6 },
      { color: palette.ink, from: 5, to: 6.4 },
    ),
    ownForcesRings('flashpoint-own-forces', 'events', rowsOf('flashpoints-1956', 'own-forces'), palette),
    mainCentre('flashpoint', 'events', ['all', rowsOf('flashpoints-1956', 'main'), IS_MARK], palette),
  ],
};
