import { arrows, ties } from '../../drawing/kinds/lines';
import { stateWash } from '../../drawing/kinds/states';
import type { Layer } from './layer';

const of = (category: string) => ({ layer: 'influence', categories: [category] });

export const influence: Layer = {
  id: 'influence',
  title: 'Moscow’s influence, schematic',
  draw: (palette) => [
    stateWash('influence/speech', palette.speech, 0.5),
    arrows(of('new-courses'), palette.ink2, 4.6),
    arrows(of('warning'), palette.ink, 4.6),
    ties(of('report'), { color: palette.ink2, width: 1.6, dash: 3, gap: 5 }),
    arrows(of('hard'), palette.ink, 5.4),
  ],
};
