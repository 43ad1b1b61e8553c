import * as messages from '#messages/present';
import { formatDisjunction } from '../../../geo/language/lists';
import type { Storyboard } from '../../../stories/model/storyboard';
import type { ProjectorState } from '../windows/window-messages';

const DIALOG_TEXTS: Readonly<Record<NonNullable<ProjectorState['dialog']>, string>> = {
  overview: messages.overviewIsOpen,
  help: messages.helpIsOpen,
  preflight: messages.preflightIsOpen,
  share: messages.shareIsOpen,
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
    blankScreen && messages.screenIsBlank({ colour: blankScreen }),
    dialog && DIALOG_TEXTS[dialog],
    isCovered && messages.slideIsCovered,
    areLabelsHidden && messages.labelsAreHidden,
    prose && messages.proseIsVisible,
    shareStep && messages.addressIsVisible,
    isPenActive && messages.penIsOut,
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
  const titleOf = ({ step }: ProjectorState) =>
    messages.quotedTitle({ title: story.steps[step]?.title ?? '' });
  const isApart = others.some(({ step }) => step !== state.step);
  const windows = others.length + 1;
  const title = titleOf(state);
  return isApart
    ? messages.windowsApart({ windows, title, others: formatDisjunction(others.map(titleOf)) })
    : messages.windowsTogether({ windows, title });
}
