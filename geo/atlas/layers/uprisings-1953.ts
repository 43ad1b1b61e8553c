import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
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
  title: 'Strikes and risings of 1953',
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
      words: 'Demonstrations',
      order: 200,
      draw: svgSymbol(14, 14, ({ rising }) => `<circle cx="7" cy="7" r="6" fill="${rising}"/>`),
      matches: ({ kind, category, id }) =>
        kind === 'mark' && category === 'documented' && !WORKS.includes(id),
    },
    {
      id: 'works',
      words: 'Strike at a works',
      order: 200,
      draw: sheetSymbol('diamond'),
      matches: ({ id }) => WORKS.includes(id),
    },
    {
      id: 'reported',
      words: 'Reported only',
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
      words: 'Unrest, places not shown',
      order: 220,
      draw: patch(({ rising }) => innerEdge(rising, 2.6)),
      matches: ({ category }) => category === 'country',
    },
    lineRow('march', 'march', { color: ({ rising }) => rising, width: 3, head: true }, isCategory('march')),
  ],
  labelGap: { main: 13 },
};

export const uprisingsText: LayerText = {
  nameInSentence: 'the unrest of 1953',
  sentences: {
    main: { is: '[A main centre|Main centres] of unrest in {places}' },
    documented: { is: 'Strikes or demonstrations in {places}' },
    'rising-house-of-ministries': { is: 'A demonstration at {places}' },
    reported: { is: 'Unrest in {places}' },
    country: {
      is: 'Unrest in {states}',
      after: '; most of its places are not shown or not known',
    },
    'own-forces': { is: 'Czechoslovak forces put the revolt down in {places}' },
    'own-forces-czechoslovakia': { is: 'Czechoslovak forces put the unrest in other towns down too' },
    march: {
      is: 'A march goes from {from} to {to}, about {km} in a straight line',
      separate: true,
    },
    context: NAMES_ALONE,
  },
  cards: {
    main: 'A main centre of the rising',
    documented: 'Strikes or demonstrations',
    reported: 'Unrest, by report: a hollow mark',
    country: 'Unrest in the country: its edge, since most places are not shown or not known',
    'own-forces': 'Put down by the country’s own forces: a thin double ring that closes',
    march: 'A march: both ends are known, the way between is not',
    context: 'An event beside the story',
  },
};
