import { rowsOf } from '../kinds/kind';
import { arrows } from '../kinds/lines';
import { symbol } from '../kinds/marks';
import type { Layer } from './layer';

export const journeys: Layer = {
  id: 'journeys',
  title: 'Visits; the way between is schematic',
  draw: (palette) => [
    arrows({ layer: 'journeys', categories: ['visit'] }, palette.diplomacy, 5),
    symbol('visit-stops', 'events', rowsOf('journeys', 'meeting'), 'meeting'),
  ],
};
