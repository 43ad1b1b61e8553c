import { type Alignment, alignmentsOn } from '../../../geo/atlas/alignments';
import { type FeatureStates, featureStates } from '../../../geo/atlas/feature-state';
import { type Camera, cameraBetween, cameraFor, pixelOf, type Viewport } from '../../../geo/camera/camera';
import type { LineFeature } from '../../../geo/drawing/schematic-lines';
import { type DayNumber, isoDay } from '../../../geo/time/dates';
import { type LabelBox, labelBox, overlapArea } from '../../../stories/labels/label-boxes';
import type { MapLabel } from '../../../stories/labels/labels';
import type { Storyboard } from '../../../stories/model/storyboard';
import { type Scene, storyLabels } from '../../../stories/scene/scene';
import { platesOver } from './control-boxes';
import { givingWay, isCramped } from './label-collision';
import type { Device } from './label-features';
import { asSet, hasWideLetters, roughly } from './text-width';

/** A scene made ready for a window: what a drawing has to show, and nothing that it must work out. */
export type Picture = {
  camera: Camera;
  states: FeatureStates;
  labels: Readonly<Record<string, number>>;
  /** Schematic lines that show: how strongly, how much of their way they have grown, and how much has gone again. */
  lines: readonly { row: LineFeature; strength: number; growth: number; erased: number }[];
  /** Which side each state stands on. */
  alignments: ReadonlyMap<string, Alignment>;
  /** ISO day from which the borders shown have stood. */
  bordersDay: string;
};

/** Width of a label’s words. */
export const wordsWidth = asSet(roughly);

/** Names that only orient: better left out than cut in two by the window’s edge. */
const ORIENTING = new Set(['state', 'water', 'town', 'garrison']);

function isCut(
  label: MapLabel,
  camera: Camera,
  viewport: Viewport,
  device: Device,
  plates: readonly LabelBox[],
): boolean {
  const side = label.side[device];
  if (side === 'none') return false;
  const box = labelBox(label, side, pixelOf(label.at, camera, viewport), wordsWidth);
  if (plates.some((plate) => overlapArea(box, plate) > 0)) return true;
  return box.left < 2 || box.top < 2 || box.right > viewport.width - 2 || box.bottom > viewport.height - 2;
}

/** Presences of labels in a window: orienting names that the edge would cut fade with the camera’s way. */
function uncutLabels(
  story: Storyboard,
  labels: Scene['labels'],
  [from, to]: readonly [Camera, Camera],
  along: number,
  viewport: Viewport,
  device: Device,
  date: string,
): Record<string, number> {
  const byId = labelsById(story);
  const plates = platesOver(viewport, device, { date });
  const shown: Record<string, number> = {};
  for (const [id, presence] of Object.entries(labels)) {
    const label = byId.get(id);
    const orienting = label && ORIENTING.has(label.style);
    const before = orienting && isCut(label, from, viewport, device, plates) ? 0 : 1;
    const after = orienting && isCut(label, to, viewport, device, plates) ? 0 : 1;
    shown[id] = Math.round(presence * (before + (after - before) * along) * 1000) / 1000;
  }
  if (!isCramped(viewport) && !hasWideLetters()) return shown;
  const there = Object.entries(shown).flatMap(([id, presence]) => (presence > 0 ? (byId.get(id) ?? []) : []));
  for (const id of givingWay(there, to, viewport, device, wordsWidth)) shown[id] = 0;
  return shown;
}

const known = new WeakMap<Storyboard, ReadonlyMap<string, MapLabel>>();

function labelsById(story: Storyboard): ReadonlyMap<string, MapLabel> {
  const labels = known.get(story) ?? new Map(storyLabels(story).map((label) => [label.id, label]));
  known.set(story, labels);
  return labels;
}

/** The last day, up to the given one, on which any border of the story changed. */
function bordersDay(story: Storyboard, day: DayNumber): string {
  const changes = story.features
    .filter((feature) => feature.layer === 'states')
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => edge !== null)
    .filter((edge) => edge <= day);
  return isoDay(Math.max(...changes));
}

function linesOf(story: Storyboard, { presence, growth }: Scene): Picture['lines'] {
  return story.features.flatMap((row) => {
    const [shown, grown] = [presence[row.id] ?? 0, growth[row.id] ?? 0];
    if (shown === 0 || grown === 0) return [];
    // while a line grows its presence is its growth; what it then loses, it loses in strength or from its tail
    const left = Math.min(1, shown / grown);
    const piecewise = row.vanishes === 'from-start';
    return [{ row, growth: grown, strength: piecewise ? 1 : left, erased: piecewise ? 1 - left : 0 }];
  });
}

/** The picture of a scene in a window. `still` motion cuts the camera instead of flying it. */
export function pictureOf(
  story: Storyboard,
  scene: Scene,
  viewport: Viewport,
  device: Device,
  still: boolean,
): Picture {
  const { from, to, t } = scene.camera;
  const ends = [cameraFor(from[device], viewport), cameraFor(to[device], viewport)] as const;
  const along = still && t > 0 ? 1 : t;
  const date = story.steps.find(({ id }) => id === scene.step)?.dateWords ?? '';
  return {
    camera: cameraBetween(...ends, along, viewport.width),
    states: featureStates(scene.presence, story.features, scene),
    lines: linesOf(story, scene),
    alignments: alignmentsOn(story.features, scene.day),
    labels: uncutLabels(story, scene.labels, ends, along, viewport, device, date),
    bordersDay: bordersDay(story, scene.day),
  };
}

/** The picture of a scene under a reader’s own camera, with the labels that have found room there. */
export const pictureOn = (
  story: Storyboard,
  scene: Scene,
  labels: readonly MapLabel[],
  camera: Camera,
): Picture => ({
  camera,
  states: featureStates(scene.presence, story.features, scene),
  lines: linesOf(story, scene),
  alignments: alignmentsOn(story.features, scene.day),
  labels: Object.fromEntries(labels.map(({ id }) => [id, 1])),
  bordersDay: bordersDay(story, scene.day),
});
