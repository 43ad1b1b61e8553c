import { softBand } from '../../drawing/kinds/areas';
import { plainLines } from '../../drawing/kinds/lines';
import { stateEdge } from '../../drawing/kinds/states';
import { svgSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { isCategory, lineRow } from './shared/line-rows';

/** Width of the supply band in kilometres; no road or rail is meant. */
const BAND_KM = 55;

export const reasons: Layer = {
  title: 'Reasons and ties, schematic',
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
      words: 'the link to Austria',
      order: 800,
      group: 'lines',
      inFull: 'Schematic: the link to Austria',
      draw: svgSymbol(
        36,
        12,
        ({ soviet }) => `<path d="M0 6H36" stroke="${soviet}" stroke-opacity=".4" stroke-width="9"/>`,
      ),
      matches: isCategory('old-reason'),
    },
    lineRow(
      'linkage',
      'one question tied to another',
      { color: ({ ink2 }) => ink2, width: 2.2, dash: [7, 4] },
      isCategory('linkage'),
    ),
    lineRow(
      'strand',
      'tie to Yugoslavia',
      { color: ({ diplomacy }) => diplomacy, width: 2.8, dash: [8, 5] },
      ({ id }) => id === 'strand-yugoslavia',
    ),
    lineRow(
      'cmea',
      'CMEA',
      { color: ({ ink }) => ink, width: 2.4, dash: [36, 0] },
      ({ id }) => id === 'strand-cmea',
    ),
    lineRow(
      'military',
      'military tie',
      { color: ({ soviet }) => soviet, width: 2.6, dash: [7, 5] },
      ({ id }) => id === 'strand-pact',
    ),
  ],
};

export const reasonsText: LayerText = {
  nameInSentence: 'reasons, aims and ties',
  sentences: {
    linkage: { is: 'The question of Austria is {names}' },
    aim: { is: '[An aim|Aims], as the article gives [it|them]: {items}' },
    strand: { is: '[A tie|Ties] meant to hold the bloc together: {labels}' },
    'terror-not-an-option': { is: 'Terror is no longer an option', saysCertainty: true },
    'old-reason': {
      is: 'The old stated reason for Soviet troops in Hungary and Romania: the link to Austria',
      ends: 'The old stated reason for Soviet troops in Hungary and Romania, the link to Austria, is gone',
    },
    'new-reason': { is: 'The new stated reason for Soviet troops in {states}: {names}' },
  },
  cards: {
    linkage: 'One question tied to another',
    aim: 'An aim, as the article gives it',
    strand: 'A tie that was to hold the bloc together',
    'old-reason': 'A stated reason for troops: a band, not a road or a railway',
    'new-reason': 'A stated reason for troops',
  },
  schematic: true,
  happenings: true,
};
