import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { IS_MARK, rowsOf } from '../../drawing/kinds/kind';
import { arrows } from '../../drawing/kinds/lines';
import { discs, mainCentre, ownForcesRings, symbol } from '../../drawing/kinds/marks';
import { stateEdge } from '../../drawing/kinds/states';
import type { Layer } from './layer';

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
  id: 'uprisings-1953',
  title: 'Strikes and risings of 1953',
  draw: (palette) => [
    stateEdge(
      'uprisings-1953/country',
      { color: palette.rising, from: 0, to: 10, alpha: 0.22 },
      { color: palette.rising, from: 0, to: 3 },
    ),
    arrows({ layer: 'uprisings-1953', categories: ['march'] }, palette.rising, 5),
    ownForcesRings('rising-own-forces', 'events', ownForces('large'), palette),
    ownForcesRings('rising-own-forces-small', 'events', ownForces('small'), palette, 9),
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
    mainCentre('rising-main', 'events', mark('main'), palette),
  ],
};
