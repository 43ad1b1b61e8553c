import { stateEdge, stateHatch } from '../kinds/states';
import type { Layer } from './layer';

export const blocPolicy: Layer = {
  id: 'bloc-policy',
  title: 'Moscow’s grip on the bloc: a reading of Kramer 2006, not a measure',
  draw: (palette) => [
    stateHatch('bloc-policy/tight', 'hatch-tight', { color: palette.blocHard, share: 0.9 }),
    stateHatch('bloc-policy/mixed', 'hatch-mixed'),
    stateEdge('bloc-policy/named', { color: palette.ink, width: 1.6, inset: 1.5 }),
  ],
};
