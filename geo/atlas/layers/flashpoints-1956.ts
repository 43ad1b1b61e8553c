import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import { symbol } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import { innerEdge, innermostEdge, patch, sheetSymbol } from '../../drawing/legend-symbols';
import { POLE } from './garrisons';
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
    symbol('flashpoint-soldiers', 'events', rowsOf('flashpoints-1956', 'own-forces'), 'soldiers'),
    symbol('flashpoint-command', 'events', rowsOf('flashpoints-1956', 'command'), 'flag-national', POLE),
    mainCentre('flashpoint', ['all', rowsOf('flashpoints-1956', 'main'), IS_MARK], palette),
  ],
  legend: [
    MAIN_CENTRE,
    OWN_FORCES,
    {
      id: 'own-command',
      words: legend.ownCommandRow,
      order: 215,
      draw: sheetSymbol('flag-national'),
      matches: ({ category }) => category === 'command',
    },
    {
      id: 'pressure',
      words: legend.pressureRow,
      order: 230,
      draw: patch(({ ink }) => innerEdge(ink, 1.4) + innermostEdge(ink, 1.4)),
      matches: ({ category }) => category === 'pressure',
    },
  ],
  labelGap: { main: 13, 'own-forces': 31 },
  markRadius: 30,
};

export const flashpointsText: LayerText = {
  nameInSentence: sentences.flashpointsName,
  sentences: {
    main: { is: sentences.flashpointsMain },
    'own-forces': { is: sentences.flashpointsOwnForces },
    command: { is: sentences.flashpointsCommand, undated: true },
    pressure: { is: sentences.flashpointsPressure, undated: true },
  },
  cards: {
    main: sentences.flashpointsMainCard,
    'own-forces': sentences.flashpointsOwnForcesCard,
    command: sentences.flashpointsCommandCard,
    pressure: sentences.flashpointsPressureCard,
  },
};
