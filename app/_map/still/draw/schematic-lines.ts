import type { FeatureCollection } from 'geojson';
import {
  matchesLine,
  type SchematicLine,
  type TaperedDash,
  taperedDashes,
} from '../../../../geo/drawing/schematic-lines';
import type { Picture } from '../../picture/picture';
import { relativePath } from './compact-paths';
import type { DrawnLayer } from './shared-elements';
import { element, type SvgProjection } from './svg';

/** Pixels by which a line’s casing is wider than the line, and its opacity. */
const CASING = { wider: 2.6, strength: 0.7 };

/** Strokes are rounded to this part of a unit, since they are thin and not parallel to the axes. */
const STROKE_ROUNDING = 0.5;

/** Path data of a stroke’s outline, with its width at each end. */
function strokeOutline({ from, to, widths }: TaperedDash): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const point = ([x, y]: readonly [number, number], by: number) => [x + nx * by, y + ny * by];
  const [a, b] = [widths[0] / 2, widths[1] / 2];
  return relativePath(
    [[point(from, a), point(to, b), point(to, -b), point(from, -a)]],
    true,
    STROKE_ROUNDING,
  );
}

/** Draws a picture’s schematic lines as SVG. */
export function drawArrows(
  arrows: readonly SchematicLine[],
  lines: Picture['lines'],
  routes: FeatureCollection,
  casing: string,
  { pixel }: SvgProjection,
): DrawnLayer {
  const elements = arrows.flatMap((arrow) =>
    lines
      .filter(({ row }) => matchesLine(arrow, row))
      .map(({ row, strength, growth, erased }) => {
        const geometry = routes.features.find(({ properties }) => properties?.id === row.id)?.geometry;
        const single = geometry?.type === 'LineString' ? [geometry.coordinates] : [];
        const parts = geometry?.type === 'MultiLineString' ? geometry.coordinates : single;
        const strokes = parts.flatMap((part) => taperedDashes(part.map(pixel), arrow.style, growth, erased));
        const alpha = strength * (arrow.style.strength ?? 1);
        const casings = strokes.map(({ widths: [a, b], ...ends }) => ({
          ...ends,
          widths: [a + CASING.wider, b + CASING.wider] as const,
        }));
        return (
          element('path', {
            d: casings.map(strokeOutline).join(''),
            fill: casing,
            'fill-opacity': alpha * CASING.strength,
          }) +
          element('path', {
            d: strokes.map(strokeOutline).join(''),
            fill: arrow.style.color,
            'fill-opacity': alpha,
          })
        );
      }),
  );
  return { units: true, elements };
}
