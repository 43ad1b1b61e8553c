import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { rowsOf } from '../kinds/kind';
import { schematicLines } from '../kinds/lines';
import type { Layer } from './layer';

const level = (name: string): ExpressionSpecification => [
  'all',
  rowsOf('links-yugoslavia'),
  ['==', ['get', 'level'], name],
];

export const linksYugoslavia: Layer = {
  id: 'links-yugoslavia',
  title: 'Moscow and Belgrade, schematic',
  draw: (palette) => [
    schematicLines('link-broken', level('broken'), palette, {
      color: palette.ink2,
      width: 2.4,
      dash: [6, 9],
    }),
    schematicLines('link-diplomatic', level('diplomatic'), palette, {
      color: palette.diplomacy,
      width: 1.4,
      dash: [2, 2],
    }),
    schematicLines('link-declared', level('declared'), palette, {
      color: palette.diplomacy,
      width: 2.6,
      dash: [6, 2],
    }),
    schematicLines('link-communique', level('communique'), palette, {
      color: palette.diplomacy,
      width: 3.4,
      dash: [9, 1.2],
    }),
  ],
};
