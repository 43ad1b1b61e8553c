import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import { type LabelBox, labelBox, type MeasureText, overlapArea } from '../../../stories/labels/label-boxes';
import type { LabelStyle, MapLabel } from '../../../stories/labels/labels';
import type { Device } from './label-features';

/** Size of the smallest map for which authors have placed labels, that of a phone, pixels. */
const SMALLEST_AUTHORED = { width: 340, height: 290 };

/** Label styles by priority: the step’s subject, events, then orientation. */
const STYLE_PRIORITY: readonly LabelStyle[] = [
  'key',
  'cross',
  'badge',
  'swollen',
  'notched',
  'struck',
  'chip',
  'leader',
  'mark',
  'zone',
];

const priorityOf = ({ style }: MapLabel): number => {
  const index = STYLE_PRIORITY.indexOf(style);
  return index === -1 ? STYLE_PRIORITY.length : index;
};

/** What has labels, that with the most important one first. */
export const byPriority = <Item>(items: readonly Item[], labelOf: (item: Item) => MapLabel): Item[] =>
  [...items].sort((a, b) => priorityOf(labelOf(a)) - priorityOf(labelOf(b)));

/** Whether a map is smaller than any for which authors have placed labels. */
export const isCramped = ({ width, height }: Viewport): boolean =>
  width < SMALLEST_AUTHORED.width || height < SMALLEST_AUTHORED.height;

/** Ids of the labels that overlap one of higher priority, and are to be hidden. */
export function collidingLabels(
  labels: readonly MapLabel[],
  camera: Camera,
  viewport: Viewport,
  device: Device,
  measure: MeasureText,
): Set<string> {
  const occupied: LabelBox[] = [];
  const hidden = new Set<string>();
  for (const label of byPriority(labels, (item) => item)) {
    const side = label.side[device];
    if (side === 'none') continue;
    const box = labelBox(label, side, pixelOf(label.at, camera, viewport), measure);
    if (occupied.some((other) => overlapArea(box, other) > 0)) hidden.add(label.id);
    else occupied.push(box);
  }
  return hidden;
}
