import { symbol } from '../../drawing/kinds/marks';
import type { Layer } from './layer';

export const volna: Layer = {
  id: 'volna',
  title: 'Volna, a secret plan',
  draw: () => [symbol('volna-plan', 'events', ['==', ['get', 'id'], 'volna-plan'], 'plan')],
};
