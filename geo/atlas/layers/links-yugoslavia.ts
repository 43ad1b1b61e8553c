import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { plainLines } from '../../drawing/kinds/lines';
import type { Layer, LayerText } from './layer';
import { lineRow } from './shared/line-rows';

const at = (level: string) => ({ layer: 'links-yugoslavia', level });

const is =
  (name: string) =>
  ({ level }: { level?: string }) =>
    level === name;

export const linksYugoslavia: Layer = {
  title: legend.linksYugoslaviaTitle,
  // the looser the tie, the more of it is gap
  draw: (palette) => [
    plainLines(at('broken'), { color: palette.ink2, width: 3, dash: 14, gap: 6 }),
    plainLines(at('denounced'), { color: palette.ink2, width: 2, dash: 4, gap: 6 }),
    plainLines(at('diplomatic'), { color: palette.diplomacy, width: 1.6, dash: 3, gap: 3 }),
    plainLines(at('declared'), { color: palette.diplomacy, width: 2.8, dash: 14, gap: 5 }),
    plainLines(at('communique'), { color: palette.diplomacy, width: 3.6, dash: 26, gap: 3 }),
  ],
  legend: [
    lineRow(
      'broken',
      legend.brokenLine,
      { color: ({ ink2 }) => ink2, width: 3, dash: [14, 6] },
      is('broken'),
    ),
    lineRow(
      'denounced',
      legend.denouncedLine,
      { color: ({ ink2 }) => ink2, width: 2, dash: [4, 6] },
      is('denounced'),
    ),
    lineRow(
      'diplomatic',
      legend.diplomaticLine,
      { color: ({ diplomacy }) => diplomacy, width: 1.6, dash: [3, 3] },
      is('diplomatic'),
    ),
    lineRow(
      'declared',
      legend.declaredLine,
      { color: ({ diplomacy }) => diplomacy, width: 2.8, dash: [14, 5] },
      is('declared'),
    ),
    lineRow(
      'communique',
      legend.communiqueLine,
      { color: ({ diplomacy }) => diplomacy, width: 3.6, dash: [26, 3] },
      is('communique'),
    ),
  ],
};

export const linksYugoslaviaText: LayerText = {
  nameInSentence: sentences.linksYugoslaviaName,
  sentences: {
    broken: {
      is: sentences.linksYugoslaviaBroken,
      begins: sentences.linksYugoslaviaBrokenBegins,
      undated: true,
      saysCertainty: true,
    },
    denounced: { is: sentences.linksYugoslaviaDenounced, undated: true },
    diplomatic: {
      is: sentences.linksYugoslaviaDiplomatic,
      undated: true,
      saysCertainty: true,
    },
    declared: {
      is: sentences.linksYugoslaviaDeclared,
      begins: sentences.linksYugoslaviaDeclared,
      saysCertainty: true,
    },
    communique: {
      is: sentences.linksYugoslaviaCommunique,
      begins: sentences.linksYugoslaviaCommunique,
      saysCertainty: true,
    },
  },
  cards: {
    broken: sentences.linksYugoslaviaBrokenCard,
    denounced: sentences.linksYugoslaviaDenouncedCard,
    diplomatic: sentences.linksYugoslaviaDiplomaticCard,
    declared: sentences.linksYugoslaviaDeclaredCard,
    communique: sentences.linksYugoslaviaCommuniqueCard,
  },
};
