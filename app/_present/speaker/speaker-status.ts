import type { Storyboard } from '../../../stories/model/storyboard';
import type { Shown } from '../windows/window-messages';

const DIALOG_TEXTS: Readonly<Record<NonNullable<Shown['dialog']>, string>> = {
  overview: 'All steps lie over the map.',
  help: 'The list of keys lies over the map.',
  hall: 'The check before the lecture lies over the map.',
};

/** What the audience does not see, or has before it, and the lecturer may have forgotten. */
export const projectorStateText = ({
  curtain,
  dialog,
  covered,
  nameless,
  prose,
  follow,
  penOut,
}: Shown): string =>
  [
    curtain && `The screen is ${curtain}.`,
    dialog && DIALOG_TEXTS[dialog],
    covered && 'Title and claim are covered.',
    nameless && 'Names are hidden.',
    prose && 'The prose is shown.',
    follow && 'The address for students is shown.',
    penOut && 'The pen is out.',
  ]
    .filter(Boolean)
    .join(' ');

/** Whether something is before the picture that Escape takes away. */
export const isAnythingOpen = ({
  curtain,
  dialog,
  covered,
  prose,
  follow,
  penOut,
}: Pick<Shown, 'curtain' | 'dialog' | 'covered' | 'prose' | 'follow' | 'penOut'>): boolean =>
  curtain !== null || dialog !== null || covered || prose || follow || penOut;

/** That more than one window shows the story, and which of them the notes follow; nothing where it is one. */
export function otherWindowsText(story: Storyboard, shown: Shown, others: readonly Shown[]): string {
  if (others.length === 0) return '';
  const titleOf = ({ step }: Shown) => `“${story.steps[step]?.title}”`;
  const countText = others.length === 1 ? 'Two windows show' : `${others.length + 1} windows show`;
  const isApart = others.some(({ step }) => step !== shown.step);
  const followedText = isApart
    ? `the one at ${titleOf(shown)}, not the one at ${others.map(titleOf).join(' or ')}`
    : `the one that was heard first; all are at ${titleOf(shown)}`;
  return `${countText} the story. These notes follow and drive ${followedText}. Close what is not on the projector.`;
}
