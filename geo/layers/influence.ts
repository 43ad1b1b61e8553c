import { rowsOf } from '../kinds/kind';
import { schematicLines } from '../kinds/lines';
import { stateWash } from '../kinds/states';
import type { Layer } from './layer';

export const influence: Layer = {
  id: 'influence',
  title: 'Moscow’s influence, schematic',
  draw: (palette) => [
    stateWash('influence/speech', palette.speech, 0.5),
    schematicLines('influence-reform', rowsOf('influence', 'new-courses'), palette, {
      color: palette.ink2,
      width: 2.2,
    }),
    schematicLines('influence-warning', rowsOf('influence', 'warning'), palette, {
      color: palette.ink,
      width: 2.2,
      dash: [1.2, 1.6],
    }),
    schematicLines('influence-hard', rowsOf('influence', 'hard'), palette, {
      color: palette.ribSoviet,
      width: 3,
    }),
  ],
};
