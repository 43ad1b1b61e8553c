import { ribbons } from '../../drawing/kinds/ribbons';
import type { Layer } from './layer';

export const states: Layer = {
  id: 'states',
  title: 'States and their alignment, with the borders of the day',
  // the land itself is part of the base
  draw: (palette) => [ribbons(palette)],
};
