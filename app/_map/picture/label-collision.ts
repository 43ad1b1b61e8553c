import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import { type LabelBox, labelBox, type MeasureText, overlapArea } from '../../../stories/labels/label-boxes';
import type { LabelStyle, MapLabel } from '../../../stories/labels/labels';
import type { Device } from './label-features';

/** The smallest windows for which authors have placed labels: a phone’s map, pixels. */
const AUTHORED = { width: 340, height: 290 };

/** In order of right to space: the step’s subject, what happened, then what orients. */
const ORDER: readonly LabelStyle[] = ['key', 'cross', 'badge', 'swollen', 'notched', 'chip', 'mark', 'zone'];

const rank = ({ style }: MapLabel): number => {
  const at = ORDER.indexOf(style);
  return at === -1 ? ORDER.length : at;
};

/** Whether a window is smaller than any for which labels were placed by hand. */
export const isCramped = ({ width, height }: Viewport): boolean =>
  width < AUTHORED.width || height < AUTHORED.height;

/**
 * Ids of labels that leave their room to others in a window smaller than authors reckon with: whatever would lie on a
 * label that says more.
 */
export function givingWay(
  labels: readonly MapLabel[],
  camera: Camera,
  viewport: Viewport,
  device: Device,
  measure: MeasureText,
): Set<string> {
  const taken: LabelBox[] = [];
  const gone = new Set<string>();
  for (const label of [...labels].sort((a, b) => rank(a) - rank(b))) {
    const side = label.side[device];
    if (side === 'none') continue;
    const box = labelBox(label, side, pixelOf(label.at, camera, viewport), measure);
    if (taken.some((other) => overlapArea(box, other) > 0)) gone.add(label.id);
    else taken.push(box);
  }
  return gone;
}
