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
    stateEdge('reasons/strand-cmea', { color: palette.ink2, from: 3, to: 4.8, dash: [12, 6] }),
    stateEdge('reasons/strand-pact', { color: palette.ribSoviet, from: 7, to: 9.6, dash: [4, 4] }),
    stateEdge('reasons/new-reason', { color: palette.ribSoviet, from: 0, to: 6 }),
    schematicLines('reason-linkage', rowsOf('reasons', 'linkage'), palette, {
      color: palette.ink2,
      width: 2,
    }),
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
