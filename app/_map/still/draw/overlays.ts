import type { FeatureCollection } from 'geojson';
import type { FeatureStates } from '../../../../geo/atlas/style/feature-state';
import type { Overlay, OverlayPaint } from '../../../../geo/drawing/overlays';
import { UNIT } from './compact-paths';
import type { DrawnLayer } from './shared-elements';
import { element, type FeatureWithGeometry, formatNumber, hasGeometry, type SvgProjection } from './svg';

/** SVG definitions by id. */
export type Definitions = Map<string, string>;

const define = (definitions: Definitions, id: string, create: (id: string) => string): string => {
  if (!definitions.has(id)) definitions.set(id, create(id));
  return `url(#${id})`;
};

/** Scale of patterns, which are drawn in pixels while the paths that they fill are in units. */
const PATTERN_SCALE = `scale(${1 / UNIT})`;

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
        { id, ...size, patternTransform: PATTERN_SCALE },
        dot(period / 4, period / 4) + dot((period * 3) / 4, (period * 3) / 4),
      );
  }
  const width = paint.thins ? paint.width * strength : paint.width;
  const size = { width: period, height: period, patternUnits: 'userSpaceOnUse' };
  const stroke = element('path', {
    d: `M0 ${formatNumber(period / 2)}H${period}`,
    stroke: color,
    'stroke-width': width,
  });
  return (id) =>
    element('pattern', { id, ...size, patternTransform: `${PATTERN_SCALE} rotate(${-paint.angle})` }, stroke);
}

/** A band inside a border: a stroke along it, clipped to the area. */
const drawBand = (
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
    'stroke-opacity': formatNumber(alpha * strength),
    'stroke-dasharray': dash?.map((length) => length / UNIT).join(' '),
  });

function drawOverlay(
  { paint }: Overlay,
  feature: FeatureWithGeometry,
  strength: number,
  projection: SvgProjection,
  definitions: Definitions,
  faultLines: FaultLinePaths,
): string {
  const d = projection.path(feature.geometry);
  if (!d) return '';
  if (paint.kind === 'ground')
    return element('path', { d, fill: paint.color, 'fill-opacity': paint.alpha * strength });
  if (paint.kind === 'band') {
    const inside = `in-${feature.properties?.id}`;
    const clip =
      paint.from === 0
        ? define(definitions, inside, (id) => element('clipPath', { id }, element('path', { d })))
        : define(definitions, `${inside}-${paint.from}`, (id) =>
            element(
              'clipPath',
              { id },
              element('path', { d: projection.inset(feature.geometry, paint.from) }),
            ),
          );
    if (paint.along !== 'fault-lines') return drawBand(paint, d, clip, strength);
    const paths = faultLines.get(String(feature.properties?.ref)) ?? [];
    // one group, so that opacity does not add up where lines meet; round ends, as in the live map’s distance field
    return element(
      'g',
      {
        fill: 'none',
        stroke: paint.color,
        'stroke-width': (2 * paint.to) / UNIT,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
        opacity: formatNumber(paint.alpha * strength),
        'clip-path': clip,
      },
      paths.map((d) => element('path', { d })).join(''),
    );
  }
  const isThinned = paint.kind === 'hatch' && paint.thins;
  const key = [
    paint.kind,
    paint.color.slice(1),
    paint.period,
    paint.kind === 'hatch' ? paint.angle : '',
    isThinned ? formatNumber(strength) : '',
  ];
  const pattern = define(definitions, key.join('-'), patternOf(paint, strength));
  return element('path', {
    d,
    fill: pattern,
    'fill-opacity': isThinned || strength === 1 ? undefined : strength,
  });
}

/** Path data of fault lines, by the id of the state beside them. */
type FaultLinePaths = ReadonlyMap<string, readonly string[]>;

function faultLinesByState(faultLines: FeatureCollection, projection: SvgProjection): FaultLinePaths {
  const lines = new Map<string, string[]>();
  for (const { geometry, properties } of faultLines.features.filter(hasGeometry)) {
    const d = projection.path(geometry);
    if (!d) continue;
    for (const side of [properties?.left, properties?.right]) {
      lines.set(String(side), [...(lines.get(String(side)) ?? []), d]);
    }
  }
  return lines;
}

/** Draws a picture’s overlays as SVG, lowest first; adds their patterns and clip paths to `definitions`. */
export function drawOverlays(
  overlays: readonly Overlay[],
  states: FeatureStates,
  data: Readonly<Record<string, FeatureCollection>>,
  projection: SvgProjection,
  definitions: Definitions,
  faultLines: FeatureCollection,
): DrawnLayer {
  const lines = faultLinesByState(faultLines, projection);
  const elements = overlays.flatMap((overlay) => {
    const sourceStates = states.get(overlay.source);
    const { where, stateKey } = overlay;
    return (data[overlay.source]?.features ?? []).filter(hasGeometry).map((feature) => {
      const state = sourceStates?.get(String(feature.properties?.id));
      const strength = (state?.[stateKey] ?? 0) * (stateKey === 'presence' ? 1 : (state?.presence ?? 0));
      const isIncluded = !where || where.values.includes(String(feature.properties?.[where.property]));
      return strength > 0 && isIncluded
        ? drawOverlay(overlay, feature, strength, projection, definitions, lines)
        : '';
    });
  });
  return { units: true, elements };
}
