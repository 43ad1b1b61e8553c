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
import { type Drawer, element, escapeXml, short } from './svg';

/** Middle of a line to its baseline, em (Sofia Sans Semi Condensed, measured against the live map). */
const BASELINE = 0.35;

const FAMILIES: Record<string, { family: string; weight: number; style?: string }> = {
  'Sofia 400': { family: 'Sofia Sans Semi Condensed', weight: 400 },
  'Sofia 500': { family: 'Sofia Sans Semi Condensed', weight: 500 },
  'Sofia 600': { family: 'Sofia Sans Semi Condensed', weight: 600 },
  'Sofia 700': { family: 'Sofia Sans Semi Condensed', weight: 700 },
  'Literata Italic': { family: 'Literata', weight: 400, style: 'italic' },
};

/** What the style makes of a label: its colours, and the plate beneath if it has one. */
export type LabelStyleOf = (label: MapLabel) => {
  color: string;
  halo: string;
  plate: ((width: number, height: number) => string) | null;
};

/** A label as SVG text on its authored side; its letters are real ones. */
export function drawLabel(
  label: MapLabel,
  presence: number,
  device: Device,
  drawer: Drawer,
  measure: MeasureText,
  styleOf: LabelStyleOf,
): string {
  const side = label.side[device];
  const pixel = drawer.pixel([...label.at]);
  if (side === 'none' || presence === 0) return '';
  const look: { size: number; font: string; tracking?: number; haloWidth?: number; plate?: boolean } =
    LABEL_LOOKS[label.style];
  const box = labelBox(label, side, pixel, measure);
  const { color, halo, plate } = styleOf(label);
  const lines = labelLines(label, measure);
  const anchor = box.left > pixel[0] ? 'start' : box.right < pixel[0] ? 'end' : 'middle';
  const inset = plate ? PLATE_PADDING[0] : 0;
  const x =
    anchor === 'start' ? box.left + inset : anchor === 'end' ? box.right - inset : (box.left + box.right) / 2;
  let top = box.top + (plate ? PLATE_PADDING[1] : 0);
  const texts = lines.map(({ text, sub }) => {
    const size = look.size * (sub ? SUB_SCALE : 1);
    const height = size * LINE_HEIGHT;
    const y = top + height / 2 + BASELINE * size;
    top += height;
    const face = FAMILIES[sub ? (label.style === 'state' ? 'Literata Italic' : 'Sofia 400') : look.font];
    return element(
      'text',
      {
        x,
        y,
        'font-family': face?.family,
        'font-weight': face?.weight,
        'font-style': face?.style,
        'font-size': size,
        'letter-spacing': look.tracking ? look.tracking * size : undefined,
      },
      escapeXml(text),
    );
  });
  const under = plate
    ? element(
        'g',
        { transform: `translate(${short(box.left)} ${short(box.top)})` },
        plate(box.right - box.left, box.bottom - box.top),
      )
    : '';
  const words = element(
    'g',
    {
      fill: color,
      stroke: halo,
      'stroke-width': 2 * (look.haloWidth ?? HALO_WIDTH),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'text-anchor': anchor,
    },
    texts.join(''),
  );
  return presence === 1 ? under + words : element('g', { opacity: presence }, under + words);
}
