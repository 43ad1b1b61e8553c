import type { Palette } from '../../../geo/drawing/palette';
import { element, escapeSvg, formatNumber } from '../still/draw/svg';
import { NAME_FONTS, type PlacedTable, type TableText } from './table-layout';

const FAMILY = 'Sofia Sans Semi Condensed';
/** Pixels round letters in which the land covers its rivers. */
const HALO = 3;
/** Pixels from Moscow’s middle to the beginning of the table’s line. */
const MARK_RADIUS = 12;
const ARROWHEAD = 5;

const weightOf = (kind: TableText['kind']): string => {
  if (kind === 'post') return '400';
  return kind === 'caption' ? '600' : (NAME_FONTS[kind].split(' ')[1] ?? '500');
};

/** Draws a word of a table; those who leave are struck out. */
export function drawText({ text, x, y, size, kind }: TableText, palette: Palette): string {
  const color =
    kind === 'caption'
      ? palette.sovietText
      : kind === 'post' || kind === 'leaves'
        ? palette.ink2
        : palette.ink;
  const attributes = {
    'font-family': FAMILY,
    'font-weight': weightOf(kind),
    x,
    y,
    'font-size': size,
    fill: color,
  };
  const words = element('text', attributes, escapeSvg(text));
  if (kind !== 'leaves') return words;
  // apart from the halo, which would widen the line
  const struck = { ...attributes, stroke: 'none', 'text-decoration': 'line-through' };
  return words + element('text', struck, escapeSvg(text));
}

function drawArrow({ x, from, to, reach }: PlacedTable['arrows'][number], palette: Palette): string {
  const n = formatNumber;
  const color = palette.sovietText;
  const shaft = element('path', {
    d: `M${n(x)} ${n(from)}h${n(-reach)}V${n(to)}h${n(reach - ARROWHEAD)}`,
    fill: 'none',
    stroke: color,
    'stroke-width': 1.6,
  });
  const head = element('path', {
    d: `M${n(x + 1)} ${n(to)}l${-ARROWHEAD - 1} ${-ARROWHEAD + 1}v${2 * ARROWHEAD - 2}z`,
    fill: color,
  });
  return shaft + head;
}

/** Attributes of a group round what is drawn, such as a class by which CSS scales it. */
export type GroupAttributes = Readonly<Record<string, string>>;

/**
 * Draws a placed table as SVG in pixels of the window: a rule hung from Moscow’s mark, posts and names beneath, these in
 * a group with attributes if there are any.
 */
export function drawTable(
  { box, moscow, width, texts, arrows }: PlacedTable,
  palette: Palette,
  group?: GroupAttributes,
): string {
  const [x, y] = moscow;
  const foot = Math.min(box.right, Math.max(box.left, x));
  const line = element('path', {
    d: `M${formatNumber(x)} ${formatNumber(y + MARK_RADIUS)}L${formatNumber(foot)} ${formatNumber(box.top)}`,
    stroke: palette.ink,
    'stroke-width': 1,
  });
  const rule = element('path', {
    d: `M0 0H${formatNumber(width)}`,
    stroke: palette.ink,
    'stroke-width': 1.5,
  });
  const words = element(
    'g',
    { stroke: palette.ussr, 'stroke-width': HALO, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
    texts.map((text) => drawText(text, palette)).join(''),
  );
  const body = element(
    'g',
    { transform: `translate(${formatNumber(box.left)} ${formatNumber(box.top)})` },
    rule + words + arrows.map((arrow) => drawArrow(arrow, palette)).join(''),
  );
  return line + (group ? element('g', group, body) : body);
}
