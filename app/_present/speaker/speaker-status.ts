import type { Storyboard } from '../../../stories/model/storyboard';
import type { ProjectorState } from '../windows/window-messages';

const DIALOG_TEXTS: Readonly<Record<NonNullable<ProjectorState['dialog']>, string>> = {
  overview: 'All steps lie over the map.',
  help: 'The list of keys lies over the map.',
  preflight: 'The check before the lecture lies over the map.',
};

/** What is over the slide or hidden in it, which the speaker may have forgotten; empty if nothing is. */
export const projectorStateText = ({
  blankScreen,
  dialog,
  isCovered,
  areLabelsHidden,
  prose,
  shareStep,
  isPenActive,
}: ProjectorState): string =>
  [
    blankScreen && `The screen is ${blankScreen}.`,
    dialog && DIALOG_TEXTS[dialog],
    isCovered && 'Title and claim are covered.',
    areLabelsHidden && 'Names are hidden.',
    prose && 'The prose is shown.',
    shareStep && 'The address for students is shown.',
    isPenActive && 'The pen is out.',
  ]
    .filter(Boolean)
    .join(' ');

/** Message that several windows show the story, and which of them the notes follow; empty where only one does. */
export function otherWindowsText(
  story: Storyboard,
  state: ProjectorState,
  others: readonly ProjectorState[],
): string {
  if (others.length === 0) return '';
  const titleOf = ({ step }: ProjectorState) => `“${story.steps[step]?.title}”`;
  const countText = others.length === 1 ? 'Two windows show' : `${others.length + 1} windows show`;
  const isApart = others.some(({ step }) => step !== state.step);
  const followedText = isApart
    ? `the one at ${titleOf(state)}, not the one at ${others.map(titleOf).join(' or ')}`
    : `the one that was heard first; all are at ${titleOf(state)}`;
  return `${countText} the story. These notes follow and drive ${followedText}. Close what is not on the projector.`;
}
