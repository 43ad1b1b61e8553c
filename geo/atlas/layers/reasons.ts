import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { softBand } from '../../drawing/kinds/areas';
import { rowsOf } from '../../drawing/kinds/kind';
import { plainLines } from '../../drawing/kinds/lines';
import { symbol } from '../../drawing/kinds/marks';
import { stateEdge, stateGround } from '../../drawing/kinds/states';
import { innermostEdge, patch, sheetSymbol, svgSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import type { Sentence } from './sentence';
import { isCategory, lineRow } from './shared/line-rows';

/** Width of the supply band in kilometres; no road or rail is meant. */
const BAND_KM = 76;

/** Opacity of the tint over the states of an economic tie: borders and names stay legible beneath. */
const CMEA_STRENGTH = 0.3;

export const reasons: Layer = {
  title: legend.reasonsTitle,
  draw: (palette) => [
    softBand('supply-austria-west', palette.soviet, BAND_KM),
    softBand('supply-austria', palette.soviet, BAND_KM),
    // the outline stays where the band was: hollow, as what has ended
    plainLines(
      { layer: 'reasons', categories: ['cut-reason'] },
      { color: palette.soviet, width: 1.8, dash: 5, gap: 4 },
    ),
    symbol('reason-cut', 'events', rowsOf('reasons', 'cut'), 'cut'),
    stateEdge('reasons/new-reason', { color: palette.ribSoviet, from: 0, to: 4.5, alpha: 0.85 }),
    plainLines(
      { layer: 'reasons', categories: ['linkage'] },
      { color: palette.ink2, width: 2.2, dash: 7, gap: 4 },
    ),
    plainLines(
      { layer: 'reasons', categories: ['strand'] },
      { color: palette.diplomacy, width: 4.6, dash: 10, gap: 5 },
    ),
    stateGround('reasons/cmea', { color: palette.diplomacy, alpha: CMEA_STRENGTH }),
    // a hollow edge, for an alliance that is not there yet
    stateEdge(
      'reasons/military',
      { color: palette.soviet, from: 0, to: 2.4, along: 'fault-lines' },
      { color: palette.soviet, from: 5.2, to: 7.6, along: 'fault-lines' },
    ),
    symbol('leaving-soviet', 'events', rowsOf('reasons', 'leaving-soviet'), 'leaving-soviet'),
    symbol('leaving-western', 'events', rowsOf('reasons', 'leaving-western'), 'leaving-western'),
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
    {
      id: 'line-cut-reason',
      words: legend.cutReasonLine,
      order: 800,
      group: 'lines',
      inFull: legend.cutReasonInFull,
      draw: svgSymbol(
        36,
        14,
        ({ soviet, ink }) =>
          `<path d="M12 2H1V12H12M24 2H35V12H24" fill="none" stroke="${soviet}" stroke-width="1.8" stroke-dasharray="4 2.6"/><path d="M15 13 17 1M20 13 22 1" stroke="${ink}" stroke-width="2" stroke-linecap="round"/>`,
      ),
      matches: ({ category }) => category === 'cut-reason' || category === 'cut',
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
      { color: ({ diplomacy }) => diplomacy, width: 3.6, dash: [10, 5] },
      isCategory('strand'),
    ),
    {
      id: 'cmea',
      words: legend.cmeaRow,
      order: 500,
      draw: patch(
        ({ diplomacy }) =>
          `<rect x="1" y="1" width="28" height="16" fill="${diplomacy}" fill-opacity="${CMEA_STRENGTH}"/>`,
      ),
      matches: isCategory('cmea'),
    },
    {
      id: 'military',
      words: legend.militaryRow,
      order: 500,
      draw: patch(
        ({ soviet }) =>
          `<path d="M1.2 1.2H28.8V16.8H1.2Z" fill="none" stroke="${soviet}" stroke-width="2.4"/>` +
          innermostEdge(soviet, 2.4),
      ),
      matches: isCategory('military'),
    },
    {
      id: 'leaving',
      words: legend.leavingRow,
      order: 430,
      draw: sheetSymbol('leaving-soviet'),
      matches: ({ category }) => category.startsWith('leaving-'),
    },
  ],
  markRadius: 13,
};

const leaving: Sentence = { is: sentences.reasonsLeaving };

export const reasonsText: LayerText = {
  nameInSentence: sentences.reasonsName,
  sentences: {
    linkage: { is: sentences.reasonsLinkage },
    aim: { is: sentences.reasonsAim },
    'leaving-soviet': leaving,
    'leaving-western': leaving,
    objection: { is: sentences.reasonsObjection },
    strand: { is: sentences.reasonsStrand },
    cmea: { is: sentences.reasonsCmea },
    military: { is: sentences.reasonsMilitary },
    'terror-not-an-option': { is: sentences.reasonsTerrorNotAnOption, saysCertainty: true },
    'old-reason': {
      is: sentences.reasonsOldReason,
      ends: sentences.reasonsOldReasonEnds,
    },
    'cut-reason': { is: sentences.reasonsCut, undated: true },
    // its sign says nothing that the outline does not
    cut: null,
    'new-reason': { is: sentences.reasonsNewReason },
  },
  cards: {
    linkage: sentences.reasonsLinkageCard,
    aim: sentences.reasonsAimCard,
    'leaving-soviet': sentences.reasonsLeavingCard,
    'leaving-western': sentences.reasonsLeavingCard,
    objection: sentences.reasonsObjectionCard,
    strand: sentences.reasonsStrandCard,
    cmea: sentences.reasonsStrandCard,
    military: sentences.reasonsStrandCard,
    'old-reason': sentences.reasonsOldReasonCard,
    'cut-reason': sentences.reasonsCutCard,
    cut: sentences.reasonsCutCard,
    'new-reason': sentences.reasonsNewReasonCard,
  },
  schematic: true,
  happenings: true,
};
