import { rowsOf } from '../kinds/kind';
import { schematicLines } from '../kinds/lines';
import { symbol } from '../kinds/marks';
import type { Layer } from './layer';

export const journeys: Layer = {
  id: 'journeys',
  title: 'Visits; the way between is schematic',
  draw: (palette) => [
    schematicLines('visits', rowsOf('journeys', 'visit'), palette, { color: palette.diplomacy, width: 3 }),
    symbol('visit-stops', 'events', rowsOf('journeys', 'meeting'), 'meeting'),
  ],
};
