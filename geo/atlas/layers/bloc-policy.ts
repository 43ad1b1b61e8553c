import { stateEdge, stateHatch } from '../../drawing/kinds/states';
import type { Layer } from './layer';

/** Pixels between the strokes: dense where the grip is tight, wide where policy was mixed. */
const TIGHT = 6;
const MIXED = 18;

export const blocPolicy: Layer = {
  id: 'bloc-policy',
  title: 'Moscow’s grip on the bloc: a reading of Kramer 2006, not a measure',
  draw: (palette) => [
    stateHatch(
      'bloc-policy/tight',
      { color: palette.ribSoviet, period: TIGHT, width: 1.1 },
      { color: palette.blocHard, alpha: 0.8 },
    ),
    stateHatch('bloc-policy/mixed', { color: palette.ribSoviet, period: MIXED, width: 1.1 }),
    stateEdge('bloc-policy/named', { color: palette.ink, from: 0, to: 2.4 }),
  ],
};
