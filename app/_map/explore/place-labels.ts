import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import type { Side } from '../../../geo/drawing/label-layers';
import { type LabelBox, labelBox, type MeasureText, overlapArea } from '../../../stories/labels/label-boxes';
import type { MapLabel } from '../../../stories/labels/labels';

type VisibleSide = Exclude<Side, 'none'>;

/** Sides for a label beside a mark, in order of preference. */
const SIDES: readonly VisibleSide[] = ['r', 'l', 't', 'b', 'tr', 'br', 'tl', 'bl'];
/** Styles whose side is fixed, since it says what the label belongs to: plates of towns, names of areas. */
const FIXED_STYLES = new Set<MapLabel['style']>(['badge', 'chip', 'zone', 'note', 'state', 'water']);
/** Free pixels around a label. */
const CLEARANCE = 2;

const withClearance = ({ left, top, right, bottom }: LabelBox): LabelBox => ({
  left: left - CLEARANCE,
  top: top - CLEARANCE,
  right: right + CLEARANCE,
  bottom: bottom + CLEARANCE,
});

/** The square of a mark whose label begins `radius` pixels from its centre. */
const markBox = ([x, y]: readonly [number, number], radius: number): LabelBox => ({
  left: x - radius + CLEARANCE,
  top: y - radius + CLEARANCE,
  right: x + radius - CLEARANCE,
  bottom: y + radius - CLEARANCE,
});

/**
 * Places labels for a reader’s own camera: each label in turn takes the first side on which it overlaps nothing, or is
 * left out. For the cameras of steps authors choose the sides.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  camera: Camera,
  viewport: Viewport,
  measure: MeasureText,
  occupied: readonly LabelBox[] = [],
): MapLabel[] {
  const boxes = [...occupied];
  const marks = labels
    .filter(({ gap }) => gap > 0)
    .map((label) => ({ label, box: markBox(pixelOf(label.at, camera, viewport), label.gap) }));
  const placed: MapLabel[] = [];
  for (const label of labels) {
    const pixel = pixelOf(label.at, camera, viewport);
    const authored: VisibleSide = label.side.wide === 'none' ? 'r' : label.side.wide;
    const sides = FIXED_STYLES.has(label.style) ? [authored] : SIDES;
    for (const side of sides) {
      const box = labelBox(label, side, pixel, measure);
      const isOutside =
        box.left < 0 || box.top < 0 || box.right > viewport.width || box.bottom > viewport.height;
      const isOnMark = marks.some((mark) => mark.label.at !== label.at && overlapArea(box, mark.box) > 0);
      if (isOutside || isOnMark || boxes.some((other) => overlapArea(withClearance(box), other) > 0))
        continue;
      boxes.push(box);
      placed.push({ ...label, side: { wide: side, narrow: side } });
      break;
    }
  }
  return placed;
}
