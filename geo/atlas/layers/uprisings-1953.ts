import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as legend from '#messages/legend';
import * as sentences from '#messages/sentences';
import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import { arrows } from '../../drawing/kinds/lines';
import { discs, symbol } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import { innerEdge, patch, sheetSymbol, svgSymbol } from '../../drawing/legend-symbols';
import type { Layer, LayerText } from './layer';
import { NAMES_ALONE } from './sentence';
import { isCategory, lineRow } from './shared/line-rows';
import { MAIN_CENTRE, mainCentre, OWN_FORCES, ownForcesRings } from './shared/unrest-marks';

const WORKS = ['rising-leuna'];
const works: ExpressionSpecification = ['in', ['get', 'id'], ['literal', WORKS]];
const mark = (category: string, ...more: ExpressionSpecification[]): ExpressionSpecification => [
  'all',
  rowsOf('uprisings-1953', category),
  IS_MARK,
  ...more,
];

const ownForces = (level: string): ExpressionSpecification =>
  mark('own-forces', ['==', ['get', 'level'], level]);

export const uprisings: Layer = {
  title: legend.uprisingsTitle,
  draw: (palette) => [
    stateEdge(
      'uprisings-1953/country',
      { color: palette.rising, from: 0, to: 10, alpha: 0.22 },
      { color: palette.rising, from: 0, to: 3 },
    ),
    arrows({ layer: 'uprisings-1953', categories: ['march'] }, palette.rising, 5),
    ownForcesRings('rising-own-forces', ownForces('large'), palette),
    ownForcesRings('rising-own-forces-small', ownForces('small'), palette, 9),
    discs('rising-documented', 'events', mark('documented', ['!', works]), {
      radius: 6,
      fill: palette.rising,
      stroke: palette.casing,
      strokeWidth: 1.5,
      enters: 'growing',
    }),
    discs('rising-reported', 'events', mark('reported'), {
      radius: 5,
      fill: palette.casing,
      stroke: palette.rising,
      strokeWidth: 2.2,
      enters: 'growing',
    }),
    symbol('rising-works', 'events', mark('documented', works), 'diamond'),
    mainCentre('rising-main', mark('main'), palette),
  ],
  legend: [
    MAIN_CENTRE,
    {
      id: 'demonstrations',
      words: legend.demonstrationsRow,
      order: 200,
      draw: svgSymbol(14, 14, ({ rising }) => `<circle cx="7" cy="7" r="6" fill="${rising}"/>`),
      matches: ({ kind, category, id }) =>
        kind === 'mark' && category === 'documented' && !WORKS.includes(id),
    },
    {
      id: 'works',
      words: legend.worksRow,
      order: 200,
      draw: sheetSymbol('diamond'),
      matches: ({ id }) => WORKS.includes(id),
    },
    {
      id: 'reported',
      words: legend.reportedRow,
      order: 200,
      draw: svgSymbol(
        14,
        14,
        ({ rising, casing }) =>
          `<circle cx="7" cy="7" r="5" fill="${casing}" stroke="${rising}" stroke-width="2.2"/>`,
      ),
      matches: ({ kind, category }) => kind === 'mark' && category === 'reported',
    },
    OWN_FORCES,
    {
      id: 'unrest',
      words: legend.unrestRow,
      order: 220,
      draw: patch(({ rising }) => innerEdge(rising, 2.6)),
      matches: ({ category }) => category === 'country',
    },
    lineRow(
      'march',
      legend.marchLine,
      { color: ({ rising }) => rising, width: 3, head: true },
      isCategory('march'),
    ),
  ],
  labelGap: { main: 13 },
};

export const uprisingsText: LayerText = {
  nameInSentence: sentences.uprisingsName,
  sentences: {
    main: { is: sentences.uprisingsMain },
    documented: { is: sentences.uprisingsDocumented },
    'rising-house-of-ministries': { is: sentences.uprisingsDemonstration },
    reported: { is: sentences.uprisingsReported },
    country: {
      is: sentences.uprisingsCountry,
      after: sentences.uprisingsCountryAfter,
    },
    'own-forces': { is: sentences.uprisingsOwnForces },
    'own-forces-czechoslovakia': { is: sentences.uprisingsOwnForcesElsewhere },
    march: {
      is: sentences.uprisingsMarch,
      separate: true,
    },
    context: NAMES_ALONE,
  },
  cards: {
    main: sentences.uprisingsMainCard,
    documented: sentences.uprisingsDocumentedCard,
    reported: sentences.uprisingsReportedCard,
    country: sentences.uprisingsCountryCard,
    'own-forces': sentences.uprisingsOwnForcesCard,
    march: sentences.uprisingsMarchCard,
    context: sentences.uprisingsContextCard,
  },
};
