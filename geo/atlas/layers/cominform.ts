import { rowsOf } from '../../drawing/kinds/kind';
import { ties } from '../../drawing/kinds/lines';
import { discs } from '../../drawing/kinds/marks';
import type { Layer } from './layer';

export const cominform: Layer = {
  id: 'cominform',
  title: 'Cominform, to April 1956, schematic',
  draw: (palette) => [
    ties(
      { layer: 'cominform', categories: ['spoke'] },
      { color: palette.ribSoviet, width: 2, dash: 7, gap: 5 },
    ),
    discs(
      'cominform-hub',
      'events',
      rowsOf('cominform', 'hub'),
      { radius: 7, fill: palette.casing, stroke: palette.ribSoviet, strokeWidth: 2 },
      { radius: 3, fill: palette.ribSoviet },
    ),
  ],
};
