import type { FeatureCollection } from 'geojson';
import type { FeatureStates } from '../../../../geo/atlas/feature-state';
import type { Overlay, OverlayPaint } from '../../../../geo/drawing/overlays';
import { UNIT } from './compact-paths';
import type { Part } from './shared-elements';
import { type Drawer, element, hasGeometry, type Positioned, short } from './svg';

/** Definitions by id, each written once. */
export type Definitions = Map<string, string>;

const define = (definitions: Definitions, id: string, make: (id: string) => string): string => {
  if (!definitions.has(id)) definitions.set(id, make(id));
  return `url(#${id})`;
};

/** Patterns are drawn in pixels, and what they fill in units. */
const IN_PIXELS = `scale(${1 / UNIT})`;

function patternOf(
  paint: Extract<OverlayPaint, { kind: 'hatch' | 'dots' }>,
  strength: number,
): (id: string) => string {
  const { period, color } = paint;
  if (paint.kind === 'dots') {
    const dot = (cx: number, cy: number) => element('circle', { cx, cy, r: paint.radius, fill: color });
    const size = { width: period, height: period, patternUnits: 'userSpaceOnUse' };
    return (id) =>
      element(
        'pattern',
        { id, ...size, patternTransform: IN_PIXELS },
        dot(period / 4, period / 4) + dot((period * 3) / 4, (period * 3) / 4),
      );
  }
  const width = paint.thins ? paint.width * strength : paint.width;
  const size = { width: period, height: period, patternUnits: 'userSpaceOnUse' };
  const stroke = element('path', {
    d: `M0 ${short(period / 2)}H${period}`,
    stroke: color,
    'stroke-width': width,
  });
  return (id) =>
    element('pattern', { id, ...size, patternTransform: `${IN_PIXELS} rotate(${-paint.angle})` }, stroke);
}

/** A band inside a border: a stroke along it, of which only what lies in the clip path is seen. */
const band = (
  { color, alpha, to, dash }: Extract<OverlayPaint, { kind: 'band' }>,
  d: string,
  clip: string,
  strength: number,
): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': (2 * to) / UNIT,
    'stroke-linejoin': 'round',
    'clip-path': clip,
    'stroke-opacity': short(alpha * strength),
    'stroke-dasharray': dash?.map((length) => length / UNIT).join(' '),
  });

function paintOver(
  { paint }: Overlay,
  feature: Positioned,
  strength: number,
  drawer: Drawer,
  definitions: Definitions,
  faultLines: FaultLines,
): string {
  const d = drawer.path(feature.geometry);
  if (!d) return '';
  if (paint.kind === 'ground')
    return element('path', { d, fill: paint.color, 'fill-opacity': paint.alpha * strength });
  if (paint.kind === 'band') {
    const inside = `in-${feature.properties?.id}`;
    const clip =
      paint.from === 0
        ? define(definitions, inside, (id) => element('clipPath', { id }, element('path', { d })))
        : define(definitions, `${inside}-${paint.from}`, (id) =>
            element('clipPath', { id }, element('path', { d: drawer.inset(feature.geometry, paint.from) })),
          );
    if (paint.along !== 'fault-lines') return band(paint, d, clip, strength);
    const ends = faultLines.get(String(feature.properties?.ref)) ?? [];
    // one group, so that lines which meet are not twice as strong there; round ends, as a distance has them
    return element(
      'g',
      {
        fill: 'none',
        stroke: paint.color,
        'stroke-width': (2 * paint.to) / UNIT,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
        opacity: short(paint.alpha * strength),
        'clip-path': clip,
      },
      ends.map((d) => element('path', { d })).join(''),
    );
  }
  const thinned = paint.kind === 'hatch' && paint.thins;
  const key = [
    paint.kind,
    paint.color.slice(1),
    paint.period,
    paint.kind === 'hatch' ? paint.angle : '',
    thinned ? short(strength) : '',
  ];
  const pattern = define(definitions, key.join('-'), patternOf(paint, strength));
  return element('path', {
    d,
    fill: pattern,
    'fill-opacity': thinned || strength === 1 ? undefined : strength,
  });
}

/** Path data of the lines at which the alignment of a state ends, by state. */
type FaultLines = ReadonlyMap<string, readonly string[]>;

function faultLinesByState(faults: FeatureCollection, drawer: Drawer): FaultLines {
  const lines = new Map<string, string[]>();
  for (const { geometry, properties } of faults.features.filter(hasGeometry)) {
    const d = drawer.path(geometry);
    if (!d) continue;
    for (const side of [properties?.left, properties?.right]) {
      lines.set(String(side), [...(lines.get(String(side)) ?? []), d]);
    }
  }
  return lines;
}

/** The overlays of a picture as SVG, from below; what they need is added to the definitions. */
export function drawOverlays(
  overlays: readonly Overlay[],
  states: FeatureStates,
  data: Readonly<Record<string, FeatureCollection>>,
  drawer: Drawer,
  definitions: Definitions,
  faults: FeatureCollection,
): Part {
  const lines = faultLinesByState(faults, drawer);
  const elements = overlays.flatMap((overlay) => {
    const given = states.get(overlay.source);
    const { where, stateKey } = overlay;
    return (data[overlay.source]?.features ?? []).filter(hasGeometry).map((feature) => {
      const state = given?.get(String(feature.properties?.id));
      const strength = (state?.[stateKey] ?? 0) * (stateKey === 'presence' ? 1 : (state?.presence ?? 0));
      const wanted = !where || where.values.includes(String(feature.properties?.[where.property]));
      return strength > 0 && wanted ? paintOver(overlay, feature, strength, drawer, definitions, lines) : '';
    });
  });
  return { units: true, elements };
}
