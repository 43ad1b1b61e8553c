import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import { stateEdge } from '../../drawing/kinds/states';
import { innerEdge, innermostEdge, patch } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { MAIN_CENTRE, mainCentre, OWN_FORCES, ownForcesRings } from './shared/unrest-marks';

export const flashpoints: Layer = {
  title: legend.flashpointsTitle,
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
      words: legend.pressureRow,
      order: 230,
      draw: patch(({ ink }) => innerEdge(ink, 1.4) + innermostEdge(ink, 1.4)),
      matches: ({ category }) => category === 'pressure',
    },
  ],
  labelGap: { main: 13 },
};

export const flashpointsText: LayerText = {
  nameInSentence: sentences.flashpointsName,
  sentences: {
    main: { is: sentences.flashpointsMain },
    'own-forces': { is: sentences.flashpointsOwnForces },
    pressure: { is: sentences.flashpointsPressure, undated: true },
  },
  cards: {
    main: sentences.flashpointsMainCard,
    'own-forces': sentences.flashpointsOwnForcesCard,
    pressure: sentences.flashpointsPressureCard,
  },
};
