import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { stopsOf } from '../../../stories/scene/scroll-progress';
import { positionAfter, positionBefore, type Talk, type TalkPosition } from '../../../stories/talk/talk';
import { changeAddress } from '../../_player/address-bar';
import { readStepFromAddress } from '../../_player/step-navigation';
import { useStepPlayer } from '../../_player/step-player';
import { useMoment, useStory } from '../../_story/story-context';

export type Deck = {
  /** Whether the step in the address has been opened, which the served page does not know. */
  isOpen: boolean;
  /** The current step, and the stop that it has reached or plays to. */
  position: TalkPosition;
  next: () => void;
  previous: () => void;
  /** Shows a step at its end at once. */
  goTo: (step: number) => void;
  replay: () => void;
  /** Plays the talk’s first step to its first stop. */
  restart: () => void;
  /** Shows the current step at a progress, 0 to 1. */
  scrub: (progress: number) => void;
  /** Ends a running animation at its target at once. */
  finish: () => void;
  /** Whether the position is the talk’s last. */
  isAtEnd: boolean;
};

/** The position in a talk, and the functions that change it: forwards is played, back is shown at once. */
export function useDeck(
  talk: Talk,
  /** Called with a notice if the address names no step exactly. */
  notify: (words: string) => void,
): Deck {
  const story = useStory();
  const moment = useMoment();
  const first = talk.steps[0] ?? 0;
  const player = useStepPlayer();
  const [position, setPositionState] = useState<TalkPosition>({ step: first, stop: 1 });
  // two key presses may come before React renders again
  const latestPosition = useRef(position);
  const setPosition = useCallback((next: TalkPosition) => {
    latestPosition.current = next;
    setPositionState(next);
  }, []);

  const goTo = useCallback(
    (step: number) => {
      if (!story.steps[step]) return;
      setPosition({ step, stop: 1 });
      player.show(step);
    },
    [story, player, setPosition],
  );

  // the address of a step opens it at its end
  const [isOpen, setOpen] = useState(false);
  const isOpenRef = useRef(false);
  useEffect(() => {
    const fromAddress = readStepFromAddress(story);
    const requestedStep = fromAddress.step ?? first;
    if (!isOpenRef.current && fromAddress.notice) notify(fromAddress.notice);
    if (!isOpenRef.current && (fromAddress.notice || fromAddress.isOtherAddress))
      changeAddress({ hash: `#${story.steps[requestedStep]?.id ?? ''}` });
    // the selection of another part or length does not change the current step
    if (!isOpenRef.current || moment.get().step !== requestedStep) goTo(requestedStep);
    isOpenRef.current = true;
    setOpen(true);
  }, [story, moment, goTo, first, notify]);
  useEffect(() => {
    const onHashChange = () => {
      const { step: requestedStep, notice: remark } = readStepFromAddress(story);
      if (remark) notify(remark);
      // the address may be that of a note in the current step
      if (requestedStep !== null && requestedStep !== moment.get().step) goTo(requestedStep);
    };
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, [story, moment, goTo, notify]);

  const nextPosition = positionAfter(position, talk, story.steps);
  const isAtEnd = nextPosition.step === position.step && nextPosition.stop === position.stop;

  const next = useCallback(() => {
    const from = latestPosition.current;
    const to = positionAfter(from, talk, story.steps);
    if (to.step === from.step && to.stop === from.stop) return;
    setPosition(to);
    if (to.step === from.step) player.continueTo(to.stop);
    else player.play(to.step, to.stop);
  }, [talk, story, player, setPosition]);

  const previous = useCallback(() => {
    const previousPosition = positionBefore(latestPosition.current, talk, story.steps);
    setPosition(previousPosition);
    player.show(previousPosition.step, previousPosition.stop);
  }, [talk, story, player, setPosition]);

  const replay = useCallback(() => {
    const { step } = latestPosition.current;
    setPosition({ step, stop: 1 });
    player.play(step);
  }, [player, setPosition]);

  const restart = useCallback(() => {
    const board = story.steps[first];
    const stop = (board && stopsOf(board)[0]) ?? 1;
    setPosition({ step: first, stop });
    player.play(first, stop);
  }, [first, story, player, setPosition]);

  const scrub = useCallback(
    (progress: number) => {
      const { step } = latestPosition.current;
      const board = story.steps[step];
      const stop = board ? stopsOf(board).findLast((candidate) => candidate <= progress + 1e-6) : undefined;
      setPosition({ step, stop: stop ?? 0 });
      player.show(step, progress);
    },
    [story, player, setPosition],
  );

  return useMemo(
    () => ({
      isOpen,
      position,
      next,
      previous,
      goTo,
      replay,
      restart,
      scrub,
      finish: player.finish,
      isAtEnd,
    }),
    [isOpen, position, next, previous, goTo, replay, restart, scrub, player, isAtEnd],
  );
}
