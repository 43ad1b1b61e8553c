import { IS_MARK, rowsOf } from '../kinds/kind';
import { mainCentre, ownForcesRings } from '../kinds/marks';
import { stateEdge } from '../kinds/states';
import type { Layer } from './layer';

export const flashpoints: Layer = {
  id: 'flashpoints-1956',
  title: 'Pressure and rising, 1956',
  draw: (palette) => [
    stateEdge(
      'flashpoints-1956/pressure',
      { color: palette.rising, from: 1.4, to: 3.2 },
      { color: palette.rising, from: 5, to: 6.6 },
    ),
    ownForcesRings(
      'flashpoint-own-forces',
      'events',
      ['all', rowsOf('flashpoints-1956'), ['==', ['get', 'putDownBy'], 'own'], IS_MARK],
      palette,
    ),
    mainCentre('flashpoint', 'events', ['all', rowsOf('flashpoints-1956'), IS_MARK], palette),
  ],
};
