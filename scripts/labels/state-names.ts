import type { Device } from '../../app/_map/picture/label-features';
import { type Bounds, cameraFor, pixelOf, project, unproject, type Viewport } from '../../geo/camera/camera';
import { boxArea, type LabelBox, labelBox } from '../../stories/labels/label-boxes';
import { localStateName, type MapLabel } from '../../stories/labels/labels';
import type { StepBoard, Storyboard } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { collisionCost } from './choose-sides';
import type { LabelLayout, PlacedLabel } from './label-layout';
import { rasterizeStates } from './land-raster';
import { viewportsOf } from './map-viewports';

/** Longitude and latitude, degrees WGS84. */
type Position = readonly [number, number];

/** Number of columns and of rows of the grid of positions that are tried. */
const GRID = 26;
/** Degrees to the west and east of a name’s default position that are tried in a closer grid. */
const NEARBY = 4;
/** Sample points in a name’s box at which the state beneath is looked up. */
const [SAMPLE_COLUMNS, SAMPLE_ROWS] = [7, 3];
const SAMPLES = SAMPLE_COLUMNS * SAMPLE_ROWS;
/** Cost of a name that lies on other states altogether; lying on the sea costs nothing. */
const FOREIGN_COST = 1.5;
/** Highest cost, as a share of the name’s area, at which a name is shown. */
const MAX_COST = 0.5;

/** Austria’s name is left out where its zones have labels. */
const STATE_WITH_ZONES = 'AUT';

let cachedRaster: ReturnType<typeof rasterizeStates> | null = null;
/** The state at a position, by its id; null on the sea and outside the map. */
function stateAt(position: Position): string | null {
  cachedRaster ??= rasterizeStates();
  return cachedRaster(position);
}

function nameLabel(ref: string, name: Storyboard['names']['states'][string], board: StepBoard): MapLabel {
  const sub = localStateName(board, name);
  // maps of wide areas leave out what stands in brackets
  const text = sub ? name.name : name.name.replace(/ \(.*\)$/, '');
  return {
    ...{ id: ref, style: 'state', text, sub, tone: '', at: name.at },
    ...{ side: { wide: 'c', narrow: 'c' }, offset: [0, 0], gap: 0 },
    ...{ features: [], from: null, until: null },
  };
}

function placeAt(label: MapLabel, at: Position, bounds: Bounds, viewport: Viewport): PlacedLabel {
  const pixel = pixelOf(at, cameraFor(bounds, viewport), viewport);
  return { label, pixel, side: 'c', box: labelBox(label, 'c', pixel, measureText) };
}

const samplePoints = ({ left, top, right, bottom }: LabelBox): [number, number][] =>
  Array.from({ length: SAMPLES }, (_, index) => [
    left + ((right - left) * (index % SAMPLE_COLUMNS)) / (SAMPLE_COLUMNS - 1),
    top + ((bottom - top) * Math.floor(index / SAMPLE_COLUMNS)) / (SAMPLE_ROWS - 1),
  ]);

/** Share of a box that lies on states other than `ref`, 0 to 1. */
function foreignShare(box: LabelBox, ref: string, bounds: Bounds, viewport: Viewport): number {
  const camera = cameraFor(bounds, viewport);
  const scale = 512 * 2 ** camera.zoom;
  const [centerX, centerY] = project(camera.center);
  const foreign = samplePoints(box).filter(([x, y]) => {
    const state = stateAt(
      unproject([centerX + (x - viewport.width / 2) / scale, centerY + (y - viewport.height / 2) / scale]),
    );
    return state !== null && state !== ref;
  });
  return foreign.length / SAMPLES;
}

/** Cost of a name in one layout, as a share of its area; 0 if it is outside the viewport. */
function costIn(
  { label, pixel, side, box }: PlacedLabel,
  layout: LabelLayout,
  bounds: Bounds,
  otherBoxes: readonly LabelBox[],
): number {
  const { width, height } = layout.viewport;
  if (box.right < 0 || box.left > width || box.bottom < 0 || box.top > height) return 0;
  const collision = collisionCost(box, { label, pixel, side, box }, layout, otherBoxes);
  return collision / boxArea(box) + FOREIGN_COST * foreignShare(box, label.id, bounds, layout.viewport);
}

/** Positions on a grid over the bounds and somewhat beyond, and on a closer grid around a position. */
function* candidatePositions([west, south, east, north]: Bounds, [lng, lat]: Position): Generator<Position> {
  const [marginX, marginY] = [(east - west) * 0.25, (north - south) * 0.15];
  const gridValue = (index: number, from: number, span: number) => from + (span * index) / GRID;
  for (let column = 0; column <= GRID; column++)
    for (let row = 0; row <= GRID; row++) {
      yield [
        gridValue(column, west - marginX, east - west + 2 * marginX),
        gridValue(row, south - marginY, north - south + 2 * marginY),
      ];
      // a small state has few positions on that grid
      yield [gridValue(column, lng - NEARBY, 2 * NEARBY), gridValue(row, lat - NEARBY / 2, NEARBY)];
    }
}

const isInEveryViewport = (at: Position, bounds: Bounds, device: Device): boolean =>
  viewportsOf(device).every((viewport) => {
    const [x, y] = pixelOf(at, cameraFor(bounds, viewport), viewport);
    return x > 0 && y > 0 && x < viewport.width && y < viewport.height;
  });

/** The default position of a label, or the cheapest in its state; null if the name fits nowhere. */
function choosePosition(
  label: MapLabel,
  bounds: Bounds,
  device: Device,
  costAt: (at: Position) => number,
): Position | null {
  if (isInEveryViewport(label.at, bounds, device) && costAt(label.at) <= MAX_COST) return label.at;
  let best: { at: Position; cost: number } | null = null;
  for (const at of candidatePositions(bounds, label.at)) {
    if (stateAt(at) !== label.id || !isInEveryViewport(at, bounds, device)) continue;
    const cost = costAt(at);
    if (!best || cost < best.cost) best = { at: [Number(at[0].toFixed(2)), Number(at[1].toFixed(2))], cost };
  }
  return best && best.cost <= MAX_COST ? best.at : null;
}

/**
 * Proposes positions for the names of states in a step on one device, for those that cannot stay at their default
 * position; `none` for a name that fits nowhere. `occupiedBoxes` are the boxes of the step’s other labels in a layout.
 */
export function proposeStateNames(
  story: Storyboard,
  step: number,
  device: Device,
  layouts: readonly LabelLayout[],
  occupiedBoxes: (layout: LabelLayout) => LabelBox[],
): Record<string, [number, number] | 'none'> {
  const board = story.steps[step];
  if (!board) return {};
  const bounds = board.bounds[device];
  const hasZones = layouts.some(({ labels }) => labels.some(({ label }) => label.style === 'zone'));
  const nameBoxes = new Map<LabelLayout, LabelBox[]>(layouts.map((layout) => [layout, []]));
  const proposals: Record<string, [number, number] | 'none'> = {};
  for (const [ref, name] of Object.entries(story.names.states)) {
    if (hasZones && ref === STATE_WITH_ZONES) {
      proposals[ref] = 'none';
      continue;
    }
    const label = nameLabel(ref, name, board);
    const costAt = (at: Position): number =>
      Math.max(
        0,
        ...layouts.map((layout) =>
          costIn(placeAt(label, at, bounds, layout.viewport), layout, bounds, [
            ...occupiedBoxes(layout),
            ...(nameBoxes.get(layout) ?? []),
          ]),
        ),
      );
    const at = choosePosition(label, bounds, device, costAt);
    if (!at) proposals[ref] = 'none';
    else if (at !== label.at) proposals[ref] = [at[0], at[1]];
    if (at)
      for (const [layout, boxes] of nameBoxes) boxes.push(placeAt(label, at, bounds, layout.viewport).box);
  }
  return proposals;
}
