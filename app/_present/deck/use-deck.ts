'use client';

import { type MotionValue, useMotionValue } from 'framer-motion';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import type { Moment } from '../../../stories/scene/scene';
import { stopsOf } from '../../../stories/scene/scroll-progress';
import { type Place, placeAfter, placeBefore, type Talk } from '../../../stories/talk/talk';
import { changeAddress } from '../../_player/address-bar';
import { readStepFromAddress } from '../../_player/step-navigation';
import { useStepPlayer } from '../../_player/step-player';

export type Presentation = {
  moment: MotionValue<Moment>;
  /** Whether the step that the address asks for has been opened: the page that is served knows of none. */
  opened: boolean;
  /** The step shown, and the stop that it has reached or plays to. */
  place: Place;
  next: () => void;
  previous: () => void;
  /** To a step as it has arrived. */
  goTo: (step: number) => void;
  replay: () => void;
  /** From the beginning: plays the talk’s first step to its first stop. */
  restart: () => void;
  /** To any progress of the step shown. */
  scrub: (progress: number) => void;
  /** What is being played is there at once. */
  finish: () => void;
  /** Whether there is nothing after this. */
  atEnd: boolean;
};

/** The position of a talk, and the ways to move it: forwards it plays, back it is there at once. */
export function usePresentation(
  story: Storyboard,
  talk: Talk,
  /** Hears what is to be said of an address that no step has. */
  say: (words: string) => void,
): Presentation {
  const first = talk.steps[0] ?? 0;
  const moment = useMotionValue<Moment>({ step: first, progress: 1 });
  const player = useStepPlayer(story.steps, moment);
  const [place, setShown] = useState<Place>({ step: first, stop: 1 });
  // two moves may come before the page is drawn anew
  const now = useRef(place);
  const setPlace = useCallback((next: Place) => {
    now.current = next;
    setShown(next);
  }, []);

  const goTo = useCallback(
    (step: number) => {
      if (!story.steps[step]) return;
      setPlace({ step, stop: 1 });
      player.show(step);
    },
    [story, player, setPlace],
  );

  // a step’s address opens it where it has arrived
  const [opened, setOpened] = useState(false);
  const isOpen = useRef(false);
  useEffect(() => {
    const addressed = readStepFromAddress(story);
    const asked = addressed.step ?? first;
    if (!isOpen.current && addressed.notice) {
      say(addressed.notice);
      changeAddress({ hash: `#${story.steps[asked]?.id ?? ''}` });
    }
    // another part or length leaves what is shown where it stands
    if (!isOpen.current || moment.get().step !== asked) goTo(asked);
    isOpen.current = true;
    setOpened(true);
  }, [story, moment, goTo, first, say]);
  useEffect(() => {
    const follow = () => {
      const { step: asked, notice: remark } = readStepFromAddress(story);
      if (remark) say(remark);
      // a note of the step shown leads nowhere else
      if (asked !== null && asked !== moment.get().step) goTo(asked);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [story, moment, goTo, say]);

  const after = placeAfter(place, talk, story.steps);
  const atEnd = after.step === place.step && after.stop === place.stop;

  const next = useCallback(() => {
    const from = now.current;
    const to = placeAfter(from, talk, story.steps);
    if (to.step === from.step && to.stop === from.stop) return;
    setPlace(to);
    if (to.step === from.step) player.continueTo(to.stop);
    else player.play(to.step, to.stop);
  }, [talk, story, player, setPlace]);

  const previous = useCallback(() => {
    const before = placeBefore(now.current, talk, story.steps);
    setPlace(before);
    player.show(before.step, before.stop);
  }, [talk, story, player, setPlace]);

  const replay = useCallback(() => {
    const { step } = now.current;
    setPlace({ step, stop: 1 });
    player.play(step);
  }, [player, setPlace]);

  const restart = useCallback(() => {
    const board = story.steps[first];
    const stop = (board && stopsOf(board)[0]) ?? 1;
    setPlace({ step: first, stop });
    player.play(first, stop);
  }, [first, story, player, setPlace]);

  const scrub = useCallback(
    (progress: number) => {
      const { step } = now.current;
      const board = story.steps[step];
      const stop = board ? stopsOf(board).findLast((candidate) => candidate <= progress + 1e-6) : undefined;
      setPlace({ step, stop: stop ?? 0 });
      player.show(step, progress);
    },
    [story, player, setPlace],
  );

  return useMemo(
    () => ({
      moment,
      opened,
      place,
      next,
      previous,
      goTo,
      replay,
      restart,
      scrub,
      finish: player.finish,
      atEnd,
    }),
    [moment, opened, place, next, previous, goTo, replay, restart, scrub, player, atEnd],
  );
}
