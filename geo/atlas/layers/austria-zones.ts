import { arrows } from '../../drawing/kinds/lines';
import { zones } from '../../drawing/kinds/zones';
import type { Layer } from './layer';

export const austriaZones: Layer = {
  id: 'austria-zones',
  title: 'Zones of occupation in Austria, to 1955',
  draw: (palette) => [
    ...zones('austria-zones', palette),
    arrows({ layer: 'austria-zones', categories: ['withdrawal'] }, palette.soviet, 5),
  ],
};
