import { softAreas } from '../../drawing/kinds/areas';
import type { Layer } from './layer';

export const troopZones: Layer = {
  id: 'troop-zones',
  title: 'Soviet troops: areas, not extents',
  draw: (palette) => [softAreas('troop-zones', palette.soviet)],
};
