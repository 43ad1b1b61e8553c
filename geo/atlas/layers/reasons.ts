import { softBand } from '../../drawing/kinds/areas';
import { ties } from '../../drawing/kinds/lines';
import { stateEdge } from '../../drawing/kinds/states';
import type { Layer } from './layer';

/** Width of the supply band in kilometres; no road or rail is meant. */
const BAND_KM = 55;

export const reasons: Layer = {
  id: 'reasons',
  title: 'Reasons and ties, schematic',
  draw: (palette) => [
    softBand('supply-austria-west', palette.soviet, BAND_KM),
    softBand('supply-austria', palette.soviet, BAND_KM),
    stateEdge('reasons/new-reason', { color: palette.ribSoviet, from: 0, to: 4.5, alpha: 0.85 }),
    ties({ layer: 'reasons', categories: ['linkage'] }, { color: palette.ink2, width: 2.2, dash: 7, gap: 4 }),
    ties(
      { layer: 'reasons', ids: ['strand-yugoslavia'] },
      { color: palette.diplomacy, width: 2.8, dash: 8, gap: 5 },
    ),
    ties({ layer: 'reasons', ids: ['strand-cmea'] }, { color: palette.ink, width: 2.4, dash: 3, gap: 0 }),
    ties({ layer: 'reasons', ids: ['strand-pact'] }, { color: palette.soviet, width: 2.6, dash: 7, gap: 5 }),
    ties(
      { layer: 'reasons', categories: ['links'] },
      { color: palette.ink2, width: 2, dash: 5, gap: 5, strength: 0.7 },
    ),
  ],
};
