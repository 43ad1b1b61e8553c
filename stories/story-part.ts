import type { LayerId } from '../geo/layers/ids';
import type { Part } from './embedding';
import type { StepBoard, Storyboard } from './storyboard';

type Parts = {
  id: string;
  steps: readonly { id: string }[];
  chapters: readonly { id: string; steps: readonly { id: string }[] }[];
};

/** Where a chapter’s steps stand in its story; the whole story without one. Throws for an unknown chapter. */
export function partOf(story: Parts, chapter?: string): Part {
  const steps = chapter ? (story.chapters.find(({ id }) => id === chapter)?.steps ?? []) : story.steps;
  const [first, last] = [steps[0]?.id, steps.at(-1)?.id];
  if (!first || !last) throw new RangeError(`${story.id} has no chapter "${chapter}"`);
  const position = (step: string) => story.steps.findIndex(({ id }) => id === step);
  return { first: position(first), last: position(last) };
}

/** A step that is named and never shown. */
const named = (step: StepBoard): StepBoard => ({
  ...step,
  show: [],
  label: { ...step.label, text: '' },
  ...{ names: {}, sides: {}, sidesPhone: {}, plates: {}, stateNames: {}, stateNamesPhone: {} },
  alt: '',
});

/**
 * The storyboard of a part of a story, for pages that show no other steps: all steps at their positions, but only those
 * of the part, and the one before it, from which its first begins, with what they show.
 */
export function boardOfPart(board: Storyboard, { first, last }: Part): Storyboard {
  const steps = board.steps.map((step, at) => (at < first - 1 || at > last ? named(step) : step));
  const whole = new Set<LayerId>();
  const single = new Set<string>();
  for (const { layer, features } of steps.flatMap(({ show }) => show)) {
    if (features === 'all') whole.add(layer);
    else for (const id of features) single.add(id);
  }
  const pointed = new Set(
    steps.flatMap(({ label, focus, plates }) => [label.at, focus, ...Object.keys(plates)]),
  );
  const features = board.features.filter(
    ({ id, layer }) => whole.has(layer) || single.has(id) || pointed.has(id),
  );
  return { ...board, steps, features };
}
