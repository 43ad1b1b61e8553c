import { stateEdge, stateHatch } from '../../drawing/kinds/states';
import { diagonals, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';

/** Pixels between the strokes: dense where the grip is tight, wide where policy was mixed. */
const TIGHT = 6;
const MIXED = 18;

export const blocPolicy: Layer = {
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
  legend: [
    {
      id: 'grip-tight',
      words: 'Moscow’s grip: tight',
      order: 100,
      group: 'grip',
      draw: patch(({ ribSoviet }) => diagonals(ribSoviet, TIGHT, 1.1)),
      matches: ({ level }) => level === 'tight',
    },
    {
      id: 'grip-mixed',
      words: 'mixed',
      order: 100,
      group: 'grip',
      inFull: 'Moscow’s grip: mixed',
      draw: patch(({ ribSoviet }) => diagonals(ribSoviet, 14, 1.1)),
      matches: ({ level }) => level === 'mixed',
    },
    {
      id: 'grip-relaxed',
      words: 'relaxed',
      order: 100,
      group: 'grip',
      inFull: 'Moscow’s grip: relaxed',
      draw: patch(() => ''),
      matches: ({ level }) => level === 'relaxed',
    },
  ],
};

export const blocPolicyText: LayerText = {
  nameInSentence: 'how tight Moscow’s grip is',
  sentences: {
    tight: {
      is: 'Moscow’s grip on {states} is tight',
      begins: 'Moscow’s grip on {states} tightens',
    },
    mixed: {
      is: 'Policy is mixed, part relaxation, part control, in {states}',
      begins: 'Policy turns mixed, part relaxation, part control, in {states}',
    },
    relaxed: {
      is: 'Moscow’s grip on {states} is relaxed',
      begins: 'Moscow’s grip on {states} relaxes',
    },
    'not-treated': {
      is: 'Kramer’s article does not treat policy in {states}',
      undated: true,
      onlyWhenNew: true,
    },
  },
  cards: {
    tight: 'Tight control: dense hatching',
    mixed: 'Some relaxation, some control: wide hatching',
    relaxed: 'Relaxed: bare land',
    'not-treated': 'Not treated by the article: plain land',
  },
};
