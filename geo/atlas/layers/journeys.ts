import { rowsOf } from '../../drawing/kinds/kind';
import { arrows } from '../../drawing/kinds/lines';
import { symbol } from '../../drawing/kinds/marks';
import type { Layer } from './layer';

export const journeys: Layer = {
  id: 'journeys',
  title: 'Visits; the way between is schematic',
  draw: (palette) => [
    arrows({ layer: 'journeys', categories: ['visit'] }, palette.diplomacy, 5),
    symbol('visit-stops', 'events', rowsOf('journeys', 'meeting'), 'meeting'),
  ],
};
