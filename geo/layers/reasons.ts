import { softBand } from '../kinds/areas';
import { rowsOf } from '../kinds/kind';
import { schematicLines } from '../kinds/lines';
import { stateEdge } from '../kinds/states';
import type { Layer } from './layer';

/** Width of the supply band in kilometres; no road or rail is meant. */
const BAND_KM = 55;

export const reasons: Layer = {
  id: 'reasons',
  title: 'Reasons and ties, schematic',
  draw: (palette) => [
    softBand('supply-austria', palette.soviet, BAND_KM),
    stateEdge('reasons/strand-cmea', { color: palette.ink2, width: 1.6, inset: 4, dash: [6, 3] }),
    stateEdge('reasons/strand-pact', { color: palette.ribSoviet, width: 2.6, inset: 8, dash: [2, 2] }),
    stateEdge('reasons/new-reason', { color: palette.ribSoviet, width: 4, inset: 3 }),
    schematicLines('reason-linkage', rowsOf('reasons', 'linkage'), palette, { color: palette.ink2, width: 2 }),
    schematicLines('reason-strand', ['==', ['get', 'id'], 'strand-yugoslavia'], palette, {
      color: palette.diplomacy,
      width: 2.6,
    }),
    schematicLines('reason-fan', rowsOf('reasons', 'links'), palette, {
      color: palette.ink2,
      width: 1.8,
      dash: [1.5, 2.5],
      opacity: 0.7,
    }),
  ],
};
