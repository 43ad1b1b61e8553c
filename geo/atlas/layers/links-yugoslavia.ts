import { plainLines } from '../../drawing/kinds/lines';
import type { Layer, LayerText } from './layer';
import { lineRow } from './shared/line-rows';

const at = (level: string) => ({ layer: 'links-yugoslavia', level });

const is =
  (wanted: string) =>
  ({ level }: { level?: string }) =>
    level === wanted;

export const linksYugoslavia: Layer = {
  title: 'Moscow and Belgrade, schematic',
  // the looser the tie, the more of it is gap
  draw: (palette) => [
    plainLines(at('broken'), { color: palette.ink2, width: 3, dash: 14, gap: 6 }),
    plainLines(at('denounced'), { color: palette.ink2, width: 2, dash: 4, gap: 6 }),
    plainLines(at('diplomatic'), { color: palette.diplomacy, width: 1.6, dash: 3, gap: 3 }),
    plainLines(at('declared'), { color: palette.diplomacy, width: 2.8, dash: 14, gap: 5 }),
    plainLines(at('communique'), { color: palette.diplomacy, width: 3.6, dash: 26, gap: 3 }),
  ],
  legend: [
    lineRow('broken', 'broken off', { color: ({ ink2 }) => ink2, width: 3, dash: [14, 6] }, is('broken')),
    lineRow(
      'denounced',
      'treaty with Belgrade denounced',
      { color: ({ ink2 }) => ink2, width: 2, dash: [4, 6] },
      is('denounced'),
    ),
    lineRow(
      'diplomatic',
      'between governments only',
      { color: ({ diplomacy }) => diplomacy, width: 1.6, dash: [3, 3] },
      is('diplomatic'),
    ),
    lineRow(
      'declared',
      'declared in writing',
      { color: ({ diplomacy }) => diplomacy, width: 2.8, dash: [14, 5] },
      is('declared'),
    ),
    lineRow(
      'communique',
      'restated in writing',
      { color: ({ diplomacy }) => diplomacy, width: 3.6, dash: [26, 3] },
      is('communique'),
    ),
  ],
};

export const linksYugoslaviaText: LayerText = {
  nameInSentence: 'relations of Moscow and Belgrade',
  sentences: {
    broken: {
      is: 'Looking back: Moscow and Belgrade broke with each other in 1948',
      begins: 'Moscow and Belgrade break with each other',
      undated: true,
      saysCertainty: true,
    },
    denounced: { is: 'Treaties of friendship with Belgrade are denounced, by {names}', undated: true },
    diplomatic: {
      is: 'Diplomatic relations of Moscow and Belgrade, agreed on 16 June 1953; the parties have none',
      undated: true,
      saysCertainty: true,
    },
    declared: {
      is: 'The relations of Moscow and Belgrade are set out in writing: {names}',
      begins: 'The relations of Moscow and Belgrade are set out in writing: {names}',
      saysCertainty: true,
    },
    communique: {
      is: 'The relations of Moscow and Belgrade are restated in writing: {names}',
      begins: 'The relations of Moscow and Belgrade are restated in writing: {names}',
      saysCertainty: true,
    },
  },
  cards: {
    broken: 'Relations of Moscow and Belgrade: broken off',
    denounced: 'A treaty of friendship with Belgrade, denounced',
    diplomatic: 'Relations of Moscow and Belgrade: between governments only',
    declared: 'Relations of Moscow and Belgrade: declared in writing',
    communique: 'Relations of Moscow and Belgrade: restated in writing',
  },
};
