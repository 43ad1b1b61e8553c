import { isAlly } from '../../geo/atlas/layer-traits';
import type { LayerId } from '../../geo/atlas/layers';
import type { StepBoard, Storyboard } from '../model/storyboard';
import type { StepRange } from '../urls/embed-query';

type StoryOutline = {
  id: string;
  steps: readonly { id: string }[];
  chapters: readonly { id: string; steps: readonly { id: string }[] }[];
};

/** Where a chapter’s steps stand in its story; the whole story without one. Throws for an unknown chapter. */
export function stepRangeOf(story: StoryOutline, chapter?: string): StepRange {
  const steps = chapter ? (story.chapters.find(({ id }) => id === chapter)?.steps ?? []) : story.steps;
  const [first, last] = [steps[0]?.id, steps.at(-1)?.id];
  if (!first || !last) throw new RangeError(`${story.id} has no chapter "${chapter}"`);
  const position = (step: string) => story.steps.findIndex(({ id }) => id === step);
  return { first: position(first), last: position(last) };
}

/** A step with its title and days, but without what its map shows. */
const withoutPicture = (step: StepBoard): StepBoard => ({
  ...step,
  show: [],
  label: { ...step.label, text: '' },
  ...{ names: {}, sides: {}, sidesPhone: {}, plates: {}, stateNames: {}, stateNamesPhone: {} },
  placedNames: null,
  unseen: { wide: [], narrow: [] },
  alt: '',
});

/**
 * The storyboard of a part of a story, for pages that show no other steps: all steps at their positions, but only those
 * of the part, and those of the chapter before, from which its first step begins, with what they show; of the features,
 * those that these steps show or point at, and states and their alliances, which stand on every map.
 */
export function storyboardOfRange(board: Storyboard, { first, last }: StepRange): Storyboard {
  const before = board.steps[first - 1]?.chapter;
  const steps = board.steps.map((step, at) =>
    (at >= first && at <= last) || step.chapter === before ? step : withoutPicture(step),
  );
  const layers = new Set<LayerId>();
  const ids = new Set<string>();
  for (const { show, label, focus, plates } of steps) {
    for (const id of [label.at, focus, ...Object.keys(plates)]) ids.add(id);
    for (const { layer, features } of show) {
      if (features === 'all') layers.add(layer);
      else for (const id of features) ids.add(id);
    }
  }
  const features = board.features.filter(
    (feature) =>
      layers.has(feature.layer) || ids.has(feature.id) || feature.ref !== undefined || isAlly(feature),
  );
  return { ...board, steps, features };
}
