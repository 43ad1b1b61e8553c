import { controlBoxes } from '../../app/_map/picture/control-boxes';
import type { Device } from '../../app/_map/picture/label-features';
import { placeColumns, placeTables } from '../../app/_map/picture/picture';
import type { PlacedColumn } from '../../app/_map/table/column-layout';
import { markRadius } from '../../geo/atlas/layer-traits';
import { POLE } from '../../geo/atlas/layers/garrisons';
import { BESIDE_FLAG } from '../../geo/atlas/layers/volna';
import { POINT_KINDS } from '../../geo/atlas/schema/feature-kinds';
import { cameraFor, pixelOf, type Viewport } from '../../geo/camera/camera';
import { BESIDE } from '../../geo/drawing/kinds/marks';
import type { Side } from '../../geo/drawing/label-layers';
import { shortenEdtf } from '../../geo/time/dates';
import { type LabelBox, labelBox, type MeasureText } from '../../stories/labels/label-boxes';
import { type MapLabel, standsAtZoom } from '../../stories/labels/labels';
import type { Storyboard } from '../../stories/model/storyboard';
import { sceneAt, storyLabels } from '../../stories/scene/scene';

/** A label in a viewport, with its side and its box. */
export type PlacedLabel = {
  label: MapLabel;
  pixel: readonly [number, number];
  side: Exclude<Side, 'none'>;
  box: LabelBox;
};

/** Boxes of all that is shown at one moment in one viewport: labels, marks, and controls over the map. */
export type LabelLayout = {
  viewport: Viewport;
  labels: PlacedLabel[];
  marks: { id: string; box: LabelBox }[];
  controls: LabelBox[];
  /** Moscow tables with the lines that lead to them, and columns in the margins. */
  tables: LabelBox[];
  /** From Moscow down to the end of its table: the name of no state stands there. */
  tableGrounds: LabelBox[];
};

/** Pixels on either side of the line to a Moscow table. */
const LINE_ROOM = 3;

/** Room of the line from a column to its town, which is level or nearly so. */
const lineBox = ({ from, to }: PlacedColumn['line']): LabelBox => ({
  left: Math.min(from[0], to[0]),
  top: Math.min(from[1], to[1]) - LINE_ROOM,
  right: Math.max(from[0], to[0]),
  bottom: Math.max(from[1], to[1]) + LINE_ROOM,
});

/** Lowest presence at which a feature or label counts. */
const MIN_PRESENCE = 0.3;

/** Pixels right and down from its town to the sheet of a mark, by category, and the size of a sheet. */
const SHEETS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ treaty: BESIDE, signature: BESIDE, memorandum: BESIDE },
  plan: BESIDE_FLAG,
};
/** Presence from which a sheet is seen. */
const SHEET_FROM = 0.6;
const SHEET_SIZE = [16, 22] as const;

const around = ([x, y]: readonly [number, number], [width, height]: readonly [number, number]): LabelBox => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

function marksIn(
  story: Storyboard,
  presence: Readonly<Record<string, number>>,
  pixel: (at: readonly [number, number]) => readonly [number, number],
) {
  return story.features.flatMap((feature) => {
    const place = feature.place ? story.places[feature.place] : undefined;
    if (!place || !POINT_KINDS.has(feature.kind) || (presence[feature.id] ?? 0) < MIN_PRESENCE) return [];
    const [placeX, placeY] = pixel(place.at);
    // the foot of a flag’s pole is at its place
    const [x, y] = feature.kind === 'headquarters' ? [placeX + POLE[0], placeY + POLE[1]] : [placeX, placeY];
    const r = markRadius(feature);
    const mark = { id: feature.place ?? '', box: { left: x - r, top: y - r, right: x + r, bottom: y + r } };
    const [right, down] = SHEETS[feature.category] ?? [];
    // what is past has left a ring alone
    const isPast = (presence[feature.id] ?? 0) < SHEET_FROM;
    if (right === undefined || down === undefined || isPast) return [mark];
    const sheet = [placeX + right, placeY + down] as const;
    return [mark, { id: `the sheet of ${mark.id}`, box: around(sheet, SHEET_SIZE) }];
  });
}

/** Lays out the labels of a step at a progress at which the camera has arrived. */
export function layOutLabels(
  story: Storyboard,
  step: number,
  progress: number,
  device: Device,
  viewport: Viewport,
  measure: MeasureText,
): LabelLayout {
  const scene = sceneAt(story, { step, progress });
  const board = story.steps[step];
  const camera = cameraFor(scene.camera.to[device], viewport);
  const pixel = (at: readonly [number, number]) => pixelOf(at, camera, viewport);
  const labels = storyLabels(story).flatMap((label): PlacedLabel[] => {
    const side = label.side[device];
    if (side === 'none' || (scene.labels[label.id] ?? 0) < MIN_PRESENCE) return [];
    if (!standsAtZoom(label, camera.zoom)) return [];
    const at = pixel(label.at);
    return [{ label, pixel: at, side, box: labelBox(label, side, at, measure) }];
  });
  return {
    viewport,
    labels,
    marks: marksIn(story, scene.presence, pixel),
    tables: [
      ...placeTables(scene, camera, viewport).flatMap(({ box, moscow: [x, y] }) => [
        box,
        // the line from Moscow down to its table
        { left: x - LINE_ROOM, top: y, right: x + LINE_ROOM, bottom: box.top },
      ]),
      ...placeColumns(scene, camera, viewport, device).flatMap(({ box, line }) => [box, lineBox(line)]),
    ],
    tableGrounds: placeTables(scene, camera, viewport).map(({ box, moscow: [x, y] }) => ({
      left: Math.min(box.left, x),
      top: y,
      right: Math.max(box.right, x),
      bottom: box.bottom,
    })),
    controls: controlBoxes(viewport, device, {
      date: board ? shortenEdtf(board.date) : '',
      headline: board?.headline,
      caption: scene.captions.at(-1)?.text,
      hasLocator: Boolean(board?.locator),
    }),
  };
}
