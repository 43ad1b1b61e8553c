import type { Layer } from './layer';

export const leaders: Layer = {
  id: 'leaders',
  title: 'Who holds government and party',
  // badges are words on plates: they stand among the labels
  draw: () => [],
};
