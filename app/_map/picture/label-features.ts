import type { Feature, FeatureCollection, Point } from 'geojson';
import { ANCHORS, LABEL_GAP, LABEL_LOOKS, rankOf } from '../../../geo/drawing/label-layers';
import { labelOffset } from '../../../stories/labels/label-boxes';
import type { MapLabel } from '../../../stories/labels/labels';

/** Maps narrower than this are framed and labelled as on a phone, pixels. */
const NARROW_BELOW = 600;

/** The two layouts for which authors frame and label a step. */
export type Device = 'wide' | 'narrow';

/** The layout for a map of a width in pixels. */
export const deviceOf = (width: number): Device => (width < NARROW_BELOW ? 'narrow' : 'wide');

function labelFeature(label: MapLabel, device: Device): Feature<Point> | null {
  const side = label.side[device];
  if (side === 'none') return null;
  const { anchor, x, y } = ANCHORS[side];
  const distance = label.gap === 0 ? 0 : label.gap + LABEL_GAP;
  const { style, size = LABEL_LOOKS[style].size, tracking, angle } = label;
  // only what a label has: the style has a value for what is missing
  const own = Object.fromEntries(
    Object.entries({ size: label.size, tracking, angle }).filter(([, value]) => value !== undefined),
  );
  const [right, down] = labelOffset(label, side);
  const offset = [(x * distance + right) / size, (y * distance + down) / size];
  const { id, text, sub, tone } = label;
  return {
    type: 'Feature',
    id,
    properties: { id, style, text, sub, tone, anchor, offset, ...own },
    geometry: { type: 'Point', coordinates: [...label.at] },
  };
}

/** Labels as point features for a symbol layer, each on its authored side, the topmost last; offsets in em. */
export function labelFeatures(labels: readonly MapLabel[], device: Device): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: [...labels]
      .sort((a, b) => rankOf(a.style) - rankOf(b.style))
      .map((label) => labelFeature(label, device))
      .filter((feature) => feature !== null),
  };
}
