import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapPart } from '../../drawing/kinds/kind';
import { stateLand } from '../../drawing/kinds/states';
import { flatten, type Palette } from '../../drawing/palette';
import { LAND_COLORS, SMALL } from '../alignments';

/** Refs of the states of the Soviet bloc, the Soviet Union and its leased base included. */
export const BLOC: readonly string[] = ['SUN', 'PORK', 'DDR', 'POL', 'CSK', 'HUN', 'ROU', 'BGR', 'ALB'];

/** Borders that stand on the day of the style’s global state `day` (ISO): `from ≤ day < to`. */
const VALID_ON_DAY: ExpressionSpecification = [
  'all',
  ['<=', ['coalesce', ['get', 'from'], '0000'], ['string', ['global-state', 'day']]],
  ['>', ['coalesce', ['get', 'to'], '9999'], ['string', ['global-state', 'day']]],
];

const inBloc = (side: 'left' | 'right'): ExpressionSpecification => ['in', ['get', side], ['literal', BLOC]];
const ON_LAND: ExpressionSpecification = [
  'all',
  ['!=', ['get', 'left'], 'sea'],
  ['!=', ['get', 'right'], 'sea'],
];
/** Small enclaves have no outline in a wide view: it would be all ink. */
const LARGE_ENOUGH: ExpressionSpecification = [
  'any',
  ['>=', ['zoom'], 6],
  [
    'all',
    ['!', ['in', ['get', 'left'], ['literal', [...SMALL]]]],
    ['!', ['in', ['get', 'right'], ['literal', [...SMALL]]]],
  ],
];
const CURTAIN: ExpressionSpecification = [
  'all',
  VALID_ON_DAY,
  ON_LAND,
  ['!=', inBloc('left'), inBloc('right')],
  LARGE_ENOUGH,
];
const BORDER: ExpressionSpecification = [
  'all',
  VALID_ON_DAY,
  ON_LAND,
  ['==', inBloc('left'), inBloc('right')],
];

/** Above this zoom the 1:50m rivers miss their towns. */
export const RIVERS_TO = 7;

/** Sea, land, water and borders: what stands under every story. */
export const base = (palette: Palette): MapPart[] => [
  {
    slot: 'land',
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
      {
        id: 'coast-band',
        type: 'line',
        source: 'coast',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        // opaque: where a translucent line runs over itself, MapLibre draws it twice
        paint: { 'line-color': flatten(palette.coast, palette.water, 0.14), 'line-width': 10 },
      },
      {
        id: 'land',
        type: 'fill',
        source: 'land',
        paint: { 'fill-color': palette.other, 'fill-antialias': false },
      },
    ],
  },
  stateLand(LAND_COLORS, palette),
  {
    slot: 'water',
    layers: [
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.water } },
      {
        id: 'rivers',
        type: 'line',
        source: 'rivers',
        maxzoom: RIVERS_TO,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.river, 'line-width': 1 },
      },
      {
        id: 'coast',
        type: 'line',
        source: 'coast',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.coast, 'line-width': 0.7 },
      },
    ],
  },
  {
    slot: 'borders',
    layers: [
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        filter: BORDER,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.border, 'line-width': 0.9 },
      },
      {
        id: 'curtain',
        type: 'line',
        source: 'borders',
        filter: CURTAIN,
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': palette.ink, 'line-width': 1.7 },
      },
    ],
  },
];
