import type { Palette } from '../../../geo/drawing/palette';
import { element, formatNumber } from '../still/draw/svg';
import type { PlacedColumn } from './column-layout';
import { drawLeaderLine } from './draw-leader-line';
import { drawText, type GroupAttributes } from './draw-table';

const haloOf = ({ halo }: Palette) => ({
  stroke: halo,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

/** Draws a placed column as SVG in pixels of the window: a line to its town and a sheet in the margin, this in a group with attributes if there are any. */
export function drawColumn(
  { box, height, texts, line }: PlacedColumn,
  palette: Palette,
  group?: GroupAttributes,
): string {
  const shown = texts.filter(({ presence }) => presence > 0);
  const width = box.right - box.left;
  const sheet = element('rect', { width, height, fill: palette.halo, 'fill-opacity': 0.88 });
  const rule = element('path', {
    d: `M0 0H${formatNumber(width)}`,
    stroke: palette.ink,
    'stroke-width': 1.5,
  });
  const words = shown.map(({ presence, ...text }) =>
    element('g', { opacity: presence === 1 ? undefined : presence }, drawText(text, palette)),
  );
  const body = element(
    'g',
    { transform: `translate(${formatNumber(box.left)} ${formatNumber(box.top)})` },
    sheet + rule + element('g', haloOf(palette), words.join('')),
  );
  return drawLeaderLine({ ...line, presence: 1 }, palette) + (group ? element('g', group, body) : body);
}
