import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { softBand } from '../../drawing/kinds/areas';
import { plainLines } from '../../drawing/kinds/lines';
import { stateEdge } from '../../drawing/kinds/states';
import { svgSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { isCategory, lineRow } from './shared/line-rows';

/** Width of the supply band in kilometres; no road or rail is meant. */
const BAND_KM = 55;

export const reasons: Layer = {
  title: legend.reasonsTitle,
  draw: (palette) => [
    softBand('supply-austria-west', palette.soviet, BAND_KM),
    softBand('supply-austria', palette.soviet, BAND_KM),
    stateEdge('reasons/new-reason', { color: palette.ribSoviet, from: 0, to: 4.5, alpha: 0.85 }),
    plainLines(
      { layer: 'reasons', categories: ['linkage'] },
      { color: palette.ink2, width: 2.2, dash: 7, gap: 4 },
    ),
    plainLines(
      { layer: 'reasons', ids: ['strand-yugoslavia'] },
      { color: palette.diplomacy, width: 2.8, dash: 8, gap: 5 },
    ),
    plainLines(
      { layer: 'reasons', ids: ['strand-cmea'] },
      { color: palette.ink, width: 2.4, dash: 3, gap: 0 },
    ),
    plainLines(
      { layer: 'reasons', ids: ['strand-pact'] },
      { color: palette.soviet, width: 2.6, dash: 7, gap: 5 },
    ),
  ],
  legend: [
    {
      id: 'line-old-reason',
      words: legend.oldReasonLine,
      order: 800,
      group: 'lines',
      inFull: legend.oldReasonInFull,
      draw: svgSymbol(
        36,
        12,
        ({ soviet }) => `<path d="M0 6H36" stroke="${soviet}" stroke-opacity=".4" stroke-width="9"/>`,
      ),
      matches: isCategory('old-reason'),
    },
    lineRow(
      'linkage',
      legend.linkageLine,
      { color: ({ ink2 }) => ink2, width: 2.2, dash: [7, 4] },
      isCategory('linkage'),
    ),
    lineRow(
      'strand',
      legend.strandLine,
      { color: ({ diplomacy }) => diplomacy, width: 2.8, dash: [8, 5] },
      ({ id }) => id === 'strand-yugoslavia',
    ),
    lineRow(
      'cmea',
      legend.cmeaLine,
      { color: ({ ink }) => ink, width: 2.4, dash: [36, 0] },
      ({ id }) => id === 'strand-cmea',
    ),
    lineRow(
      'military',
      legend.militaryLine,
      { color: ({ soviet }) => soviet, width: 2.6, dash: [7, 5] },
      ({ id }) => id === 'strand-pact',
    ),
  ],
};

export const reasonsText: LayerText = {
  nameInSentence: sentences.reasonsName,
  sentences: {
    linkage: { is: sentences.reasonsLinkage },
    aim: { is: sentences.reasonsAim },
    strand: { is: sentences.reasonsStrand },
    'terror-not-an-option': { is: sentences.reasonsTerrorNotAnOption, saysCertainty: true },
    'old-reason': {
      is: sentences.reasonsOldReason,
      ends: sentences.reasonsOldReasonEnds,
    },
    'new-reason': { is: sentences.reasonsNewReason },
  },
  cards: {
    linkage: sentences.reasonsLinkageCard,
    aim: sentences.reasonsAimCard,
    strand: sentences.reasonsStrandCard,
    'old-reason': sentences.reasonsOldReasonCard,
    'new-reason': sentences.reasonsNewReasonCard,
  },
  schematic: true,
  happenings: true,
};
