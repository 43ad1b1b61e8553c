import type { DayNumber } from '../../geo/time/dates';
import { type MapLabel, stepLabels } from '../labels/labels';
import type { BoardFeature, StepBoard, Storyboard } from '../model/storyboard';
import { allianceOnDay, presenceOnDay, type Scene } from './scene';

/** Presence from which a feature has a label. */
const LABELLED_FROM = 0.3;

/** A step without label, names and authored label sides, for a map that shows a day instead of a step. */
const withoutStep = (step: StepBoard, day: DayNumber): StepBoard => ({
  ...step,
  days: [
    [0, day],
    [1, day],
  ],
  label: { text: '', at: 'frame', from: 1 },
  names: {},
  sides: {},
  sidesPhone: {},
  stateNames: {},
  stateNamesPhone: {},
  placedNames: null,
  unseen: { wide: [], narrow: [] },
  plates: {},
});

/** Whether a map of a day shows a row: pulses mark a step’s turn, and mean nothing without it. */
const isStanding = ({ category }: BoardFeature): boolean => category !== 'pulse';

/**
 * Everything that the story’s map knows of a day, whatever step it belongs to: each feature by its own dates.
 * Shown while exploring, where the reader moves the camera, so `camera` is only that of the first step.
 */
export function sceneOnDay(story: Storyboard, day: DayNumber): Scene {
  const [first] = story.steps as [StepBoard];
  const presence: Record<string, number> = {};
  const growth: Record<string, number> = {};
  for (const feature of story.features) {
    const value = isStanding(feature) ? presenceOnDay(feature, day) : 0;
    if (value === 0) continue;
    presence[feature.id] = value;
    growth[feature.id] = 1;
  }
  return {
    ...{ step: first.id, progress: 1, day, presence, growth },
    camera: { from: first.bounds, to: first.bounds, t: 1 },
    dimmed: {},
    allied: allianceOnDay(story, day),
    labels: Object.fromEntries(labelsOnDay(story, presence, day).map(({ id }) => [id, 1])),
    smallMaps: [],
    captions: [],
    tables: [],
    columns: [],
  };
}

/** Every label that a map of a day could show: names of that day, in order of their right to space. */
export function labelsOnDay(
  story: Storyboard,
  presence: Readonly<Record<string, number>>,
  day: DayNumber,
): MapLabel[] {
  const [first] = story.steps as [StepBoard];
  const ids = Object.keys(presence).filter((id) => (presence[id] ?? 0) >= LABELLED_FROM);
  const isThere = ({ style, features }: MapLabel) =>
    style !== 'state' || features.length === 0 || features.some((id) => ids.includes(id));
  const labels = stepLabels(story, withoutStep(first, day), ids).filter(
    (label) => !label.ending && isThere(label),
  );
  return labels.sort((a, b) => RANK.indexOf(a.style) - RANK.indexOf(b.style));
}

const RANK: readonly MapLabel['style'][] = [
  'state',
  'badge',
  'mark',
  'zone',
  'town',
  'chip',
  'note',
  'garrison',
  'water',
];
