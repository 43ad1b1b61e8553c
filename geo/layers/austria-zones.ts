import { rowsOf } from '../kinds/kind';
import { schematicLines } from '../kinds/lines';
import { zones } from '../kinds/zones';
import type { Layer } from './layer';

export const austriaZones: Layer = {
  id: 'austria-zones',
  title: 'Zones of occupation in Austria, to 1955',
  draw: (palette) => [
    ...zones('austria-zones', palette),
    schematicLines('last-train', rowsOf('austria-zones', 'withdrawal'), palette, {
      color: palette.soviet,
      width: 3.4,
    }),
  ],
};
