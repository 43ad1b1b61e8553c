import type { Feature, FeatureCollection, Point } from 'geojson';
import { LABEL_LOOKS } from '../../geo/labels';
import type { MapLabel } from '../../stories/labels';
import type { Side } from '../../stories/schema';

/** Width of the map’s window in which a story is framed and labelled as on a phone, pixels. */
const NARROW_BELOW = 600;

export type Device = 'wide' | 'narrow';

export const deviceOf = (width: number): Device => (width < NARROW_BELOW ? 'narrow' : 'wide');

/** MapLibre names the side of the text that lies at the point; authors name the side on which the text lies. */
const ANCHORS: Record<Exclude<Side, 'none'>, { anchor: string; x: number; y: number }> = {
  t: { anchor: 'bottom', x: 0, y: -1 },
  tr: { anchor: 'bottom-left', x: 0.7, y: -0.7 },
  r: { anchor: 'left', x: 1, y: 0 },
  br: { anchor: 'top-left', x: 0.7, y: 0.7 },
  b: { anchor: 'top', x: 0, y: 1 },
  bl: { anchor: 'top-right', x: -0.7, y: 0.7 },
  l: { anchor: 'right', x: -1, y: 0 },
  tl: { anchor: 'bottom-right', x: -0.7, y: -0.7 },
  c: { anchor: 'center', x: 0, y: 0 },
};

/** Pixels between a mark’s edge and the first letter. */
const AIR = 4;

function labelFeature(label: MapLabel, device: Device): Feature<Point> | null {
  const side = label.side[device];
  if (side === 'none') return null;
  const { anchor, x, y } = ANCHORS[side];
  const reach = label.gap === 0 ? 0 : label.gap + AIR;
  const { size } = LABEL_LOOKS[label.style];
  const offset = [(x * reach + label.offset[0]) / size, (y * reach + label.offset[1]) / size];
  const { id, style, text, sub, tone } = label;
  return {
    type: 'Feature',
    id,
    properties: { id, style, text, sub, tone, anchor, offset },
    geometry: { type: 'Point', coordinates: [...label.at] },
  };
}

/** A story’s labels as points that a style can set, each on its authored side; offsets in em of its size. */
export function labelFeatures(labels: readonly MapLabel[], device: Device): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: labels.map((label) => labelFeature(label, device)).filter((feature) => feature !== null),
  };
}
