import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { stateGround, stateHatch } from '../../drawing/kinds/states';
import { diagonals, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

/** Pixels between the strokes: dense where policy at home was hard, wide where it was mixed. */
const TIGHT = 6;
const MIXED = 18;

export const blocPolicy: Layer = {
  title: legend.blocPolicyTitle,
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
      words: legend.policyTightRow,
      order: 100,
      group: 'policy',
      draw: patch(({ ribSoviet }) => diagonals(ribSoviet, TIGHT, 1.1)),
      matches: ({ level }) => level === 'tight',
    },
    {
      id: 'policy-mixed',
      words: legend.policyMixedRow,
      order: 100,
      group: 'policy',
      inFull: legend.policyMixedInFull,
      draw: patch(({ ribSoviet }) => diagonals(ribSoviet, 14, 1.1)),
      matches: ({ level }) => level === 'mixed',
    },
    {
      id: 'policy-relaxed',
      words: legend.policyRelaxedRow,
      order: 100,
      group: 'policy',
      inFull: legend.policyRelaxedInFull,
      draw: patch(({ relax }) => `<rect x="1" y="1" width="28" height="16" fill="${relax}"/>`),
      matches: ({ level }) => level === 'relaxed',
    },
  ],
};

export const blocPolicyText: LayerText = {
  nameInSentence: sentences.blocPolicyName,
  sentences: {
    tight: {
      is: sentences.blocPolicyTight,
      begins: sentences.blocPolicyTightBegins,
    },
    mixed: {
      is: sentences.blocPolicyMixed,
      begins: sentences.blocPolicyMixedBegins,
    },
    relaxed: {
      is: sentences.blocPolicyRelaxed,
      begins: sentences.blocPolicyRelaxedBegins,
    },
  },
  cards: {
    tight: sentences.blocPolicyTightCard,
    mixed: sentences.blocPolicyMixedCard,
    relaxed: sentences.blocPolicyRelaxedCard,
  },
};
