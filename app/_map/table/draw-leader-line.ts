import type { Palette } from '../../../geo/drawing/palette';
import type { LeaderLine } from '../picture/picture';
import { element, formatNumber } from '../still/draw/svg';

/** Pixels from a place’s middle at which the line ends, so that a mark there stays clear. */
const PLACE_RADIUS = 5;

/** Draws the line of a note as SVG in pixels of the window, to a small dot at its place. */
export function drawLeaderLine({ from, to }: LeaderLine, palette: Palette): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length <= PLACE_RADIUS) return '';
  const share = (length - PLACE_RADIUS) / length;
  const [x, y] = [from[0] + dx * share, from[1] + dy * share];
  const n = formatNumber;
  const d = `M${n(from[0])} ${n(from[1])}L${n(x)} ${n(y)}`;
  const halo = element('path', { d, stroke: palette.halo, 'stroke-width': 3, 'stroke-opacity': 0.7 });
  const line = element('path', { d, stroke: palette.ink, 'stroke-width': 1 });
  return halo + line + element('circle', { cx: x, cy: y, r: 1.8, fill: palette.ink });
}
