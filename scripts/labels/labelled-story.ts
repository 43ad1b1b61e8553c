import { plainStateName } from '../../stories/labels/labels';
import type { Story } from '../../stories/model/story';
import { type StepBoard, type Storyboard, storyboardOf } from '../../stories/model/storyboard';

/** A story’s storyboard with only those labels placed whose sides or positions its authors have said. */
export function unplacedBoard(story: Story): Storyboard {
  const board = storyboardOf({ ...story, placedLabels: {} });
  return { ...board, steps: board.steps.map((step) => ({ ...step, placedNames: { wide: {}, narrow: {} } })) };
}

/** Degrees of longitude: a map of narrower bounds shows a city, whose sectors have names, and no states. */
const CITY = 1.5;

/** Whether a step’s map shows a city. */
export const isCityMap = ({
  bounds: {
    wide: [west, , east],
  },
}: {
  bounds: Pick<StepBoard['bounds'], 'wide'>;
}): boolean => east - west < CITY;

/** Ids of the places that a step’s title, claim or headline names. */
export function namedPlaces(story: Story, index: number): string[] {
  const step = story.steps[index];
  if (!step) return [];
  const words = [step.title, step.claim, step.headline ?? ''].join(' ');
  return [...story.places.values()]
    .filter(({ label }) => new RegExp(`(?<!\\p{L})${label}(?!\\p{L})`, 'u').test(words))
    .map(({ id }) => id);
}

/** Ids of the states that some words name. */
function statesNamedIn(story: Story, words: string): string[] {
  return Object.keys(story.names.states).filter((ref) => {
    const state = story.features.find((feature) => feature.ref === ref);
    const forms = [state && plainStateName(state.name), story.names.short[ref]];
    // a genitive names it too
    return forms.some((form) => form && new RegExp(`(?<!\\p{L})${form}s?(?!\\p{L})`, 'u').test(words));
  });
}

/** Ids of the states that a step’s title, claim or headline names. */
export function namedStates(story: Story, index: number): string[] {
  const step = story.steps[index];
  return step ? statesNamedIn(story, [step.title, step.claim, step.headline ?? ''].join(' ')) : [];
}

/** Ids of the states that a step is about: those in focus, and those that its prose or the notes on its map name. */
export function subjectStates(story: Story, index: number): string[] {
  const step = story.steps[index];
  if (!step || isCityMap({ bounds: { wide: step.bounds } })) return [];
  const notes = Object.values(step.leaders).map(({ says = '' }) => says);
  const words = [step.title, step.claim, step.prose, ...notes].join(' ');
  return [...new Set([...step.inFocus, ...statesNamedIn(story, words)])];
}
