import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Overlay, OverlayPaint, OverlaySource } from '../overlays';
import type { Palette } from '../palette';
import { type MapPart, PRESENCE } from './kind';

/** Who holds a zone: its name in the data set, its colour and its pattern. */
export type ZonePower = {
  name: string;
  color: (palette: Palette) => string;
  pattern: (palette: Palette) => OverlayPaint;
};

/** Opacity of an edge as its zone empties: the solid line gives way to the dashed one. */
const SOLID: ExpressionSpecification = ['interpolate', ['linear'], PRESENCE, 0.85, 0, 1, 1];
const DASHED: ExpressionSpecification = ['interpolate', ['linear'], PRESENCE, 0, 0, 0.12, 1, 0.85, 1, 1, 0];

/** The colours of the powers’ edges, by the property `power`. */
function edgeColor(powers: readonly ZonePower[], palette: Palette): ExpressionSpecification {
  const namesByColor = new Map<string, string[]>();
  for (const { name, color } of powers) {
    const names = namesByColor.get(color(palette)) ?? [];
    namesByColor.set(color(palette), [...names, name]);
  }
  const branches = [...namesByColor].flatMap(([color, names]) => [
    names.length === 1 ? (names[0] as string) : names,
    color,
  ]);
  return ['match', ['get', 'power'], ...branches, palette.ink] as unknown as ExpressionSpecification;
}

/**
 * Zones or sectors of a data set, each in the pattern of its power on a light ground with an edge. `emptying` is a
 * zone whose troops leave by and by: its edge turns dashed, in a colour.
 */
export function zones(
  source: OverlaySource,
  powers: readonly ZonePower[],
  palette: Palette,
  emptying?: { id: string; color: string },
): MapPart[] {
  const overlay = (paint: OverlayPaint, power?: string): Overlay => ({
    source,
    stateKey: 'presence',
    ...(power ? { where: { property: 'power', values: [power] } } : {}),
    paint,
  });
  const isEmptying: ExpressionSpecification = ['==', ['get', 'id'], emptying?.id ?? ''];
  const edge: LayerSpecification = {
    id: `${source}-edge`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': edgeColor(powers, palette),
      'line-width': 1.2,
      'line-opacity': emptying ? ['case', isEmptying, SOLID, PRESENCE] : PRESENCE,
    },
  };
  const dashedEdge: LayerSpecification = {
    id: `${source}-edge-emptying`,
    type: 'line',
    source,
    filter: isEmptying,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': emptying?.color ?? palette.ink,
      'line-width': 1.4,
      'line-dasharray': [4, 3],
      'line-opacity': DASHED,
    },
  };
  return [
    {
      overlays: [
        overlay({ kind: 'ground', color: palette.occupied, alpha: 0.9 }),
        ...powers.map(({ name, pattern }) => overlay(pattern(palette), name)),
      ],
    },
    { slot: 'borders', layers: emptying ? [edge, dashedEdge] : [edge] },
  ];
}
