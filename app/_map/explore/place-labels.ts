import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import type { Side } from '../../../geo/drawing/label-layers';
import { type LabelBox, labelBox, type MeasureText, overlapArea } from '../../../stories/labels/label-boxes';
import type { MapLabel } from '../../../stories/labels/labels';

type Standing = Exclude<Side, 'none'>;

/** Sides that a name beside a mark may take, the first that is free. */
const SIDES: readonly Standing[] = ['r', 'l', 't', 'b', 'tr', 'br', 'tl', 'bl'];
/** Labels whose place is part of what they say: plates hang on their town, names of land lie on it. */
const FIXED = new Set<MapLabel['style']>(['badge', 'chip', 'zone', 'note', 'state', 'water']);
/** Pixels of air round a label. */
const AIR = 2;

const grown = ({ left, top, right, bottom }: LabelBox): LabelBox => ({
  left: left - AIR,
  top: top - AIR,
  right: right + AIR,
  bottom: bottom + AIR,
});

/** The square that a mark takes whose label begins `radius` pixels from its middle. */
const around = ([x, y]: readonly [number, number], radius: number): LabelBox => ({
  left: x - radius + AIR,
  top: y - radius + AIR,
  right: x + radius - AIR,
  bottom: y + radius - AIR,
});

/**
 * Labels for a camera that no author has framed: each in turn takes the first side on which nothing stands yet, or
 * is left out. The subjects of steps are placed by hand instead.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  camera: Camera,
  viewport: Viewport,
  measure: MeasureText,
  taken: readonly LabelBox[] = [],
): MapLabel[] {
  const boxes = [...taken];
  const marks = labels
    .filter(({ gap }) => gap > 0)
    .map((label) => ({ label, box: around(pixelOf(label.at, camera, viewport), label.gap) }));
  const placed: MapLabel[] = [];
  for (const label of labels) {
    const pixel = pixelOf(label.at, camera, viewport);
    const authored: Standing = label.side.wide === 'none' ? 'r' : label.side.wide;
    const sides = FIXED.has(label.style) ? [authored] : SIDES;
    for (const side of sides) {
      const box = labelBox(label, side, pixel, measure);
      const outside =
        box.left < 0 || box.top < 0 || box.right > viewport.width || box.bottom > viewport.height;
      const onMark = marks.some((mark) => mark.label.at !== label.at && overlapArea(box, mark.box) > 0);
      if (outside || onMark || boxes.some((other) => overlapArea(grown(box), other) > 0)) continue;
      boxes.push(box);
      placed.push({ ...label, side: { wide: side, narrow: side } });
      break;
    }
  }
  return placed;
}
