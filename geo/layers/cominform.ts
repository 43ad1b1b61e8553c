import { rowsOf } from '../kinds/kind';
import { schematicLines } from '../kinds/lines';
import { discs } from '../kinds/marks';
import type { Layer } from './layer';

export const cominform: Layer = {
  id: 'cominform',
  title: 'Cominform, to April 1956, schematic',
  draw: (palette) => [
    schematicLines('cominform-spokes', rowsOf('cominform', 'spoke'), palette, {
      color: palette.ribSoviet,
      width: 1.8,
      dash: [4, 2.5],
    }),
    discs(
      'cominform-hub',
      'events',
      rowsOf('cominform', 'hub'),
      { radius: 7, fill: palette.casing, stroke: palette.ribSoviet, strokeWidth: 2 },
      { radius: 3, fill: palette.ribSoviet },
    ),
  ],
};
