import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Overlay, OverlayPaint, OverlaySource } from '../overlays';
import type { Palette } from '../palette';
import { type Drawing, PRESENCE } from './kind';

/** Pixels: period of the powers’ patterns. */
const PERIOD = 8;

/** Pattern of each occupying power. Diagonal hatch is Moscow’s; the others have their own. */
const patterns = ({ soviet, western }: Palette): Record<string, OverlayPaint> => ({
  'Soviet Union': { kind: 'hatch', color: soviet, angle: 45, period: PERIOD, width: 1.5, thins: true },
  'United States': { kind: 'dots', color: western, period: PERIOD, radius: 1.25 },
  'United Kingdom': { kind: 'hatch', color: western, angle: 0, period: PERIOD - 1, width: 1 },
  France: { kind: 'hatch', color: western, angle: 90, period: PERIOD, width: 1 },
});

/** Zones whose troops leave by and by: their edge turns dashed as they empty. */
const EMPTYING: ExpressionSpecification = ['==', ['get', 'id'], 'zone-at-su'];
const SOLID: ExpressionSpecification = ['interpolate', ['linear'], PRESENCE, 0.85, 0, 1, 1];
const DASHED: ExpressionSpecification = ['interpolate', ['linear'], PRESENCE, 0, 0, 0.12, 1, 0.85, 1, 1, 0];

/** Zones or sectors of a data set, each in the pattern of its power on a light ground with an edge. */
export function zones(source: OverlaySource, palette: Palette): Drawing[] {
  const overlay = (paint: OverlayPaint, power?: string): Overlay => ({
    source,
    channel: 'presence',
    ...(power ? { where: { property: 'power', values: [power] } } : {}),
    paint,
  });
  return [
    {
      overlays: [
        overlay({ kind: 'ground', color: palette.occupied, alpha: 0.9 }),
        ...Object.entries(patterns(palette)).map(([power, paint]) => overlay(paint, power)),
      ],
    },
    {
      slot: 'borders',
      layers: [
        {
          id: `${source}-edge`,
          type: 'line',
          source,
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': [
              'match',
              ['get', 'power'],
              'Soviet Union',
              palette.soviet,
              ['United States', 'United Kingdom', 'France'],
              palette.western,
              palette.ink,
            ],
            'line-width': 1.2,
            'line-opacity': ['case', EMPTYING, SOLID, PRESENCE],
          },
        },
        {
          id: `${source}-edge-emptying`,
          type: 'line',
          source,
          filter: EMPTYING,
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': palette.soviet,
            'line-width': 1.4,
            'line-dasharray': [4, 3],
            'line-opacity': DASHED,
          },
        },
      ],
    },
  ];
}
