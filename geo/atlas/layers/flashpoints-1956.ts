import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import { stateEdge } from '../../drawing/kinds/states';
import { innerEdge, innermostEdge, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { MAIN_CENTRE, mainCentre, OWN_FORCES, ownForcesRings } from './shared/unrest-marks';

export const flashpoints: Layer = {
  title: 'Pressure and rising, 1956',
  draw: (palette) => [
    stateEdge(
      'flashpoints-1956/pressure',
      { color: palette.ink, from: 1.2, to: 2.6 },
      { color: palette.ink, from: 5, to: 6.4 },
    ),
    ownForcesRings('flashpoint-own-forces', rowsOf('flashpoints-1956', 'own-forces'), palette),
    mainCentre('flashpoint', ['all', rowsOf('flashpoints-1956', 'main'), IS_MARK], palette),
  ],
  legend: [
    MAIN_CENTRE,
    OWN_FORCES,
    {
      id: 'pressure',
      words: 'Pressure, no rising yet',
      order: 230,
      draw: patch(({ ink }) => innerEdge(ink, 1.4) + innermostEdge(ink, 1.4)),
      matches: ({ category }) => category === 'pressure',
    },
  ],
  labelGap: { main: 13 },
};

export const flashpointsText: LayerText = {
  nameInSentence: 'pressure and risings of 1956',
  sentences: {
    main: { is: 'A rising in {places}' },
    'own-forces': { is: 'Polish forces put the rising down in {places}' },
    pressure: { is: 'Pressure in {states}, since early 1956', undated: true },
  },
  cards: {
    main: 'A main centre of the rising',
    'own-forces': 'Put down by the country’s own forces: a thin double ring that closes',
    pressure: 'Pressure in the country, not yet a rising: a double edge',
  },
};
