import {
  HALO_WIDTH,
  LABEL_LOOKS,
  LINE_HEIGHT,
  PLATE_PADDING,
  SUB_SCALE,
} from '../../../../geo/drawing/label-layers';
import { labelBox, labelLines, type MeasureText } from '../../../../stories/labels/label-boxes';
import type { MapLabel } from '../../../../stories/labels/labels';
import type { Device } from '../../picture/label-features';
import { element, escapeSvg, formatNumber, type SvgProjection } from './svg';

/** From the middle of a line to its baseline, em (Sofia Sans Semi Condensed, measured on the live map). */
const BASELINE = 0.35;

const FAMILIES: Record<string, { family: string; weight: number; style?: string }> = {
  'Sofia 400': { family: 'Sofia Sans Semi Condensed', weight: 400 },
  'Sofia 500': { family: 'Sofia Sans Semi Condensed', weight: 500 },
  'Sofia 600': { family: 'Sofia Sans Semi Condensed', weight: 600 },
  'Sofia 700': { family: 'Sofia Sans Semi Condensed', weight: 700 },
  'Literata Italic': { family: 'Literata', weight: 400, style: 'italic' },
};

/** Evaluates the style for a label: its colours, and its plate if it has one. */
export type ResolveLabelStyle = (label: MapLabel) => {
  color: string;
  halo: string;
  plate: ((width: number, height: number) => string) | null;
};

/** Classes of a label’s group whose CSS may scale it about its place. */
type Scalable = { classes: string };

/** Draws a label as SVG text on its authored side; an empty string if it is not visible. */
export function drawLabel(
  label: MapLabel,
  presence: number,
  device: Device,
  projection: SvgProjection,
  measure: MeasureText,
  resolveStyle: ResolveLabelStyle,
  { classes }: Scalable = { classes: '' },
): string {
  const side = label.side[device];
  const pixel = projection.pixel([...label.at]);
  if (side === 'none' || presence === 0) return '';
  const typography: { size: number; font: string; tracking?: number; haloWidth?: number; plate?: boolean } = {
    ...LABEL_LOOKS[label.style],
    ...(label.size ? { size: label.size } : {}),
  };
  const tracking = label.tracking ?? typography.tracking ?? 0;
  const box = labelBox({ ...label, angle: undefined }, side, pixel, measure);
  const { color, halo, plate } = resolveStyle(label);
  const lines = labelLines(label, measure);
  const anchor = box.left > pixel[0] ? 'start' : box.right < pixel[0] ? 'end' : 'middle';
  const inset = plate ? PLATE_PADDING[0] : 0;
  const x =
    anchor === 'start' ? box.left + inset : anchor === 'end' ? box.right - inset : (box.left + box.right) / 2;
  let top = box.top + (plate ? PLATE_PADDING[1] : 0);
  const texts = lines.map(({ text, sub }) => {
    const size = typography.size * (sub ? SUB_SCALE : 1);
    const height = size * LINE_HEIGHT;
    const y = top + height / 2 + BASELINE * size;
    top += height;
    const font =
      FAMILIES[sub ? (label.style === 'state' ? 'Literata Italic' : 'Sofia 400') : typography.font];
    return element(
      'text',
      {
        // SVG counts the space after the last letter too
        x: anchor === 'middle' ? x + (tracking * size) / 2 : x,
        y,
        'font-family': font?.family,
        'font-weight': font?.weight,
        'font-style': font?.style,
        'font-size': size,
        'letter-spacing': tracking ? tracking * size : undefined,
      },
      escapeSvg(text),
    );
  });
  const plateElement = plate
    ? element(
        'g',
        { transform: `translate(${formatNumber(box.left)} ${formatNumber(box.top)})` },
        plate(box.right - box.left, box.bottom - box.top),
      )
    : '';
  const textElement = element(
    'g',
    {
      fill: color,
      stroke: halo,
      'stroke-width': 2 * (typography.haloWidth ?? HALO_WIDTH),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'text-anchor': anchor,
      transform: label.angle
        ? `rotate(${label.angle} ${formatNumber(x)} ${formatNumber(pixel[1])})`
        : undefined,
    },
    texts.join(''),
  );
  const drawn = plateElement + textElement;
  if (presence === 1 && !classes) return drawn;
  const [originX, originY] = [formatNumber(pixel[0]), formatNumber(pixel[1])];
  return element(
    'g',
    {
      opacity: presence === 1 ? undefined : presence,
      class: classes || undefined,
      style: classes ? `transform-origin:${originX}px ${originY}px` : undefined,
    },
    drawn,
  );
}
