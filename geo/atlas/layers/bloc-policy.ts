import { stateGround, stateHatch } from '../../drawing/kinds/states';
import { diagonals, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

/** Pixels between the strokes: dense where policy at home was hard, wide where it was mixed. */
const TIGHT = 6;
const MIXED = 18;

export const blocPolicy: Layer = {
  title: 'Policy at home in the bloc: a reading of dated acts, not a measure',
  draw: (palette) => [
    stateHatch(
      'bloc-policy/tight',
      { color: palette.ribSoviet, period: TIGHT, width: 1.1 },
      { color: palette.blocHard, alpha: 0.8 },
    ),
    stateGround('bloc-policy/relaxed', { color: palette.relax, alpha: 0.9 }),
    stateHatch('bloc-policy/mixed', { color: palette.ribSoviet, period: MIXED, width: 1.1 }),
  ],
  legend: [
    {
      id: 'policy-tight',
      words: 'Policy at home: hard',
      order: 100,
      group: 'policy',
      draw: patch(({ ribSoviet }) => diagonals(ribSoviet, TIGHT, 1.1)),
      matches: ({ level }) => level === 'tight',
    },
    {
      id: 'policy-mixed',
      words: 'mixed',
      order: 100,
      group: 'policy',
      inFull: 'Policy at home: mixed',
      draw: patch(({ ribSoviet }) => diagonals(ribSoviet, 14, 1.1)),
      matches: ({ level }) => level === 'mixed',
    },
    {
      id: 'policy-relaxed',
      words: 'softer',
      order: 100,
      group: 'policy',
      inFull: 'Policy at home: softer',
      draw: patch(({ relax }) => `<rect x="1" y="1" width="28" height="16" fill="${relax}"/>`),
      matches: ({ level }) => level === 'relaxed',
    },
  ],
};

export const blocPolicyText: LayerText = {
  nameInSentence: 'policy at home',
  sentences: {
    tight: {
      is: 'Policy at home is hard in {states}',
      begins: 'Policy at home turns hard in {states}',
    },
    mixed: {
      is: 'Policy at home is mixed, part relief, part control, in {states}',
      begins: 'Policy at home turns mixed, part relief, part control, in {states}',
    },
    relaxed: {
      is: 'Policy at home is softer in {states}',
      begins: 'Policy at home turns softer in {states}',
    },
  },
  cards: {
    tight: 'Hard policy at home: dense hatching',
    mixed: 'Some relief, some control: wide hatching',
    relaxed: 'Softer policy at home: golden land, without hatching',
  },
};
