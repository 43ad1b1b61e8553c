import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../palette';
import { type DataSet, type Drawing, PRESENCE, times } from './kind';

/** Pattern of each occupying power. Diagonal hatch is Moscow’s; the others have their own. */
export const POWER_PATTERNS = {
  'Soviet Union': 'hatch-zone',
  'United States': 'dots',
  'United Kingdom': 'horizontals',
  France: 'verticals',
} as const;

/** Zones or sectors of a data set, each in the pattern of its power on a light ground with an edge. */
export function zones(source: DataSet, palette: Palette): Drawing[] {
  const powers = Object.entries(POWER_PATTERNS);
  return [
    {
      slot: 'zones',
      layers: [
        {
          id: `${source}-ground`,
          type: 'fill',
          source,
          paint: { 'fill-color': palette.occupied, 'fill-opacity': times(0.85, PRESENCE) },
        },
        ...powers.map(([power, pattern]) => ({
          id: `${source}-${pattern}`,
          type: 'fill' as const,
          source,
          filter: ['==', ['get', 'power'], power] as ExpressionSpecification,
          paint: { 'fill-pattern': pattern, 'fill-opacity': PRESENCE },
        })),
      ],
    },
    {
      slot: 'edges',
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
            'line-opacity': PRESENCE,
          },
        },
      ],
    },
  ];
}
