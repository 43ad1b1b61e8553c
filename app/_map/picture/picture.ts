import { type Alignment, alignmentsOn } from '../../../geo/atlas/alignments';
import { type FeatureStates, featureStates } from '../../../geo/atlas/style/feature-state';
import { type Camera, cameraBetween, cameraFor, pixelOf, type Viewport } from '../../../geo/camera/camera';
import type { LineFeature } from '../../../geo/drawing/schematic-lines';
import { type DayNumber, formatIsoDay, shortenEdtf } from '../../../geo/time/dates';
import { type LabelBox, labelBox, overlapArea } from '../../../stories/labels/label-boxes';
import { type MapLabel, standsAtZoom } from '../../../stories/labels/labels';
import type { Storyboard } from '../../../stories/model/storyboard';
import { type Scene, storyLabels } from '../../../stories/scene/scene';
import { type PlacedColumn, placeColumn } from '../table/column-layout';
import { type PlacedTable, placeTable } from '../table/table-layout';
import { controlBoxes } from './control-boxes';
import { collidingLabels, isCramped } from './label-collision';
import type { Device } from './label-features';
import { estimateTextWidth, hasWideFallbackFont, withFallbackFont } from './text-width';

/** A line from the end at a note’s words to its place, pixels of the window; presence 0 to 1. */
export type LeaderLine = { from: Pixel; to: Pixel; presence: number };
type Pixel = readonly [x: number, y: number];

/** A scene computed for a window: all that the live map and the stills need to draw it. */
export type Picture = {
  camera: Camera;
  states: FeatureStates;
  labels: Readonly<Record<string, number>>;
  /** Visible schematic lines: opacity, and the shares of their length that have grown and been erased again, 0 to 1. */
  lines: readonly { row: LineFeature; strength: number; growth: number; erased: number }[];
  /** The Moscow table, and while one follows another both, with their presence, 0 to 1. */
  tables: readonly (PlacedTable & { presence: number })[];
  /** Columns of names in the margins, with their step, and their presence, 0 to 1. */
  columns: readonly (PlacedColumn & { presence: number; step: string })[];
  /** Lines from notes in the margin to their places. */
  leaders: readonly LeaderLine[];
  /** Alignment of each state, by its id. */
  alignments: ReadonlyMap<string, Alignment>;
  /** ISO day of the last change of borders. */
  bordersDay: string;
};

/** Width of a label’s text in pixels. */
export const labelTextWidth = withFallbackFont(estimateTextWidth);

/** Styles of labels for orientation, which are hidden rather than cut off by the window’s edge. */
const ORIENTING_STYLES = new Set(['state', 'water', 'town', 'garrison', 'zone']);

/** Whether a label for orientation is left out: what stands there would not fit, or would be cut off. */
function isLeftOut(
  label: MapLabel,
  camera: Camera,
  viewport: Viewport,
  device: Device,
  controls: readonly LabelBox[],
): boolean {
  const side = label.side[device];
  if (side === 'none') return false;
  if (!standsAtZoom(label, camera.zoom)) return true;
  const box = labelBox(label, side, pixelOf(label.at, camera, viewport), labelTextWidth);
  if (controls.some((control) => overlapArea(box, control) > 0)) return true;
  return box.left < 2 || box.top < 2 || box.right > viewport.width - 2 || box.bottom > viewport.height - 2;
}

/** Presences of labels, 0 to 1: those for orientation that the edge would cut off fade while the camera moves. */
function labelPresences(
  story: Storyboard,
  labels: Scene['labels'],
  [from, to]: readonly [Camera, Camera],
  t: number,
  viewport: Viewport,
  device: Device,
  controls: readonly LabelBox[],
): Record<string, number> {
  const byId = labelsById(story);
  const presences: Record<string, number> = {};
  for (const [id, presence] of Object.entries(labels)) {
    const label = byId.get(id);
    const isOrienting = label && ORIENTING_STYLES.has(label.style);
    const presenceBefore = isOrienting && isLeftOut(label, from, viewport, device, controls) ? 0 : 1;
    const presenceAfter = isOrienting && isLeftOut(label, to, viewport, device, controls) ? 0 : 1;
    presences[id] =
      Math.round(presence * (presenceBefore + (presenceAfter - presenceBefore) * t) * 1000) / 1000;
  }
  if (!isCramped(viewport) && !hasWideFallbackFont()) return presences;
  const visible = Object.entries(presences).flatMap(([id, presence]) =>
    presence > 0 ? (byId.get(id) ?? []) : [],
  );
  for (const id of collidingLabels(visible, to, viewport, device, labelTextWidth)) presences[id] = 0;
  return presences;
}

const labelsByStory = new WeakMap<Storyboard, ReadonlyMap<string, MapLabel>>();

function labelsById(story: Storyboard): ReadonlyMap<string, MapLabel> {
  const labels = labelsByStory.get(story) ?? new Map(storyLabels(story).map((label) => [label.id, label]));
  labelsByStory.set(story, labels);
  return labels;
}

/** The last day up to `day` on which any border of the story changed, as ISO date. */
function bordersDay(story: Storyboard, day: DayNumber): string {
  const changes = story.features
    .filter((feature) => feature.layer === 'states')
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => edge !== null)
    .filter((edge) => edge <= day);
  return formatIsoDay(Math.max(...changes));
}

function schematicLines(story: Storyboard, { presence, growth }: Scene): Picture['lines'] {
  return story.features.flatMap((row) => {
    const [linePresence, lineGrowth] = [presence[row.id] ?? 0, growth[row.id] ?? 0];
    if (linePresence === 0 || lineGrowth === 0) return [];
    // while a line grows its presence equals its growth; afterwards it fades, or is erased from its start
    const remaining = Math.min(1, linePresence / lineGrowth);
    const vanishesFromStart = row.vanishes === 'from-start';
    return [
      {
        row,
        growth: lineGrowth,
        strength: vanishesFromStart ? 1 : remaining,
        erased: vanishesFromStart ? 1 - remaining : 0,
      },
    ];
  });
}

/** The lines of the notes among labels, under a camera. */
export const leaderLines = (
  story: Storyboard,
  presences: Scene['labels'],
  device: Device,
  camera: Camera,
  viewport: Viewport,
): LeaderLine[] =>
  Object.entries(presences).flatMap(([id, presence]) => {
    const label = labelsById(story).get(id);
    if (!label?.leadsTo || label.side[device] === 'none' || presence === 0) return [];
    return [
      { from: pixelOf(label.at, camera, viewport), to: pixelOf(label.leadsTo, camera, viewport), presence },
    ];
  });

/** The scene’s Moscow tables under a camera, with their presence. */
export const placeTables = (
  { tables }: Pick<Scene, 'tables'>,
  camera: Camera,
  viewport: Viewport,
): Picture['tables'] =>
  tables.flatMap(({ table, presence }) => {
    const placed = placeTable(table, camera, viewport);
    return placed ? [{ ...placed, presence }] : [];
  });

/** The scene’s columns under a camera, with their presence. */
export function placeColumns(
  { columns }: Pick<Scene, 'columns'>,
  camera: Camera,
  viewport: Viewport,
  device: Device,
): Picture['columns'] {
  const placed: Picture['columns'][number][] = [];
  for (const { column, presence, step } of columns) {
    const others = placed.filter((other) => other.step === step);
    const next = placeColumn(column, camera, viewport, device, others);
    if (next) placed.push({ ...next, presence, step });
  }
  return placed;
}

/**
 * The picture of a scene in a window. With `reducesMotion` the camera jumps instead of flying; without `hasControls`
 * labels may stand where date and buttons would.
 */
export function pictureOf(
  story: Storyboard,
  scene: Scene,
  viewport: Viewport,
  device: Device,
  reducesMotion: boolean,
  hasControls = true,
): Picture {
  const { from, to, t } = scene.camera;
  const ends = [cameraFor(from[device], viewport), cameraFor(to[device], viewport)] as const;
  const cameraT = reducesMotion && t > 0 ? 1 : t;
  const step = story.steps.find(({ id }) => id === scene.step);
  const texts = {
    date: step ? shortenEdtf(step.date) : '',
    headline: step?.headline,
    hasLocator: Boolean(step?.locator),
  };
  const camera = cameraBetween(...ends, cameraT, viewport.width);
  const [, arrived] = ends;
  const controls = [
    ...(hasControls ? controlBoxes(viewport, device, texts) : []),
    ...placeTables(scene, arrived, viewport).map(({ box }) => box),
    ...placeColumns(scene, arrived, viewport, device).map(({ box }) => box),
  ];
  const labels = labelPresences(story, scene.labels, ends, cameraT, viewport, device, controls);
  return {
    camera,
    tables: placeTables(scene, camera, viewport),
    columns: placeColumns(scene, camera, viewport, device),
    leaders: leaderLines(story, labels, device, camera, viewport),
    states: featureStates(scene.presence, story.features, scene),
    lines: schematicLines(story, scene),
    alignments: alignmentsOn(story.features, scene.day),
    labels,
    bordersDay: bordersDay(story, scene.day),
  };
}

/** The picture of a scene under a reader’s own camera, with the labels placed for it. */
export const pictureUnderCamera = (
  story: Storyboard,
  scene: Scene,
  labels: readonly MapLabel[],
  camera: Camera,
): Picture => ({
  camera,
  tables: [],
  columns: [],
  leaders: [],
  states: featureStates(scene.presence, story.features, scene),
  lines: schematicLines(story, scene),
  alignments: alignmentsOn(story.features, scene.day),
  labels: Object.fromEntries(labels.map(({ id }) => [id, 1])),
  bordersDay: bordersDay(story, scene.day),
});
