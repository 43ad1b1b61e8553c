'use client';

import { useEffect } from 'react';
import type { Beginning } from '../../../stories/talk/pace';
import type { AskedTalk, Place, Talk } from '../../../stories/talk/talk';
import { firstStepOfPart, type Slide } from '../deck/slide';
import type { DisplayToggles } from '../deck/use-display-toggles';
import type { Command } from '../input/commands';
import { useProjectorLine } from '../windows/use-projector-channel';
import type { Shown, Wish } from '../windows/window-messages';
import { isAnythingOpen } from './speaker-status';

type Driven = {
  story: string;
  slides: readonly Slide[];
  talk: Talk;
  place: Place;
  /** Whether that is where the address leads; before, there is nothing to be told. */
  opened: boolean;
  began: Beginning | null;
  switchboard: DisplayToggles;
  penOut: boolean;
  /** Somebody drives the talk from there. */
  onTaken: () => void;
  onCommand: (command: Command) => void;
  onTalk: (asked: AskedTalk) => void;
  onGo: (step: number) => void;
};

/**
 * Lets the speaker’s window know what is shown, and drive. Returns whether one is there, null before one ever was.
 */
export function useDriven(given: Driven): boolean | null {
  const { story, slides, talk, place, opened, began, switchboard, penOut } = given;
  const { onTaken, onCommand, onTalk, onGo } = given;
  const { display, toggleDialog } = switchboard;
  const shown = (): Shown => ({
    ...place,
    ...{ steps: [...talk.steps], part: talk.part, length: talk.length, minutes: talk.minutes, began },
    ...{ curtain: display.blankScreen, dialog: display.dialog, covered: display.cover },
    ...{ nameless: !display.labels, prose: display.prose, follow: display.shareStep, penOut },
  });
  const choose = (asked: AskedTalk) => {
    onTalk(asked);
    if (asked.part) onGo(firstStepOfPart(asked.part, asked.length ?? talk.length, slides));
  };
  const ask = (command: Command) => {
    // with nothing to take away, Escape would open here what only the lecturer looks for
    const isIdle = command === 'escape' && (display.dialog !== null || !isAnythingOpen(shown()));
    if (!isIdle) onCommand(command);
  };
  const onWish = (wish: Wish) => {
    onTaken();
    // what is driven from there must not go on behind a dialog here
    toggleDialog(null);
    if (wish.says === 'jumps') onGo(wish.step);
    if (wish.says === 'chooses') choose(wish.talk);
    if (wish.says === 'asks') ask(wish.command);
  };
  const { tell, present } = useProjectorLine(story, () => (opened ? shown() : null), onWish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of it changes is told at once
  useEffect(tell, [place, opened, talk, began, display, penOut]);
  return present;
}
