import { rowsOf } from '../../drawing/kinds/kind';
import { discs } from '../../drawing/kinds/marks';
import type { Layer } from './layer';

export const moscow: Layer = {
  id: 'moscow',
  title: 'Moscow, seat of the succession struggle',
  draw: (palette) => [
    discs(
      'moscow-pulse',
      'events',
      rowsOf('moscow', 'pulse'),
      { radius: 22, stroke: palette.ink, strokeWidth: 1.2, strength: 0.45 },
      { radius: 14, stroke: palette.ink, strokeWidth: 1.6, strength: 0.8 },
    ),
    discs(
      'moscow-seat',
      'events',
      rowsOf('moscow', 'seat'),
      { radius: 6, fill: palette.casing, stroke: palette.ink, strokeWidth: 2.2 },
      { radius: 2.4, fill: palette.ink },
    ),
  ],
};
