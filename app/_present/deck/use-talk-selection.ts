'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import { type AskedTalk, searchOf, type Talk, talkOf } from '../../../stories/talk/talk';
import { changeAddress } from '../../_player/address-bar';
import { leastTalk, type Slide } from './slide';

const unchanging = () => () => undefined;

/**
 * The talk that the address asks for. A lecturer who chooses another length or part changes the address with it, so
 * that a reload, a bookmark and the next window have it too.
 */
export function useTalk(
  story: Storyboard,
  slides: readonly Slide[],
): { talk: Talk; choose: (asked: AskedTalk) => void; restore: () => void } {
  const opened = useSyncExternalStore(
    unchanging,
    () => window.location.search,
    () => '',
  );
  const first = useRef<string | null>(null);
  useEffect(() => {
    first.current ??= window.location.search;
  }, []);
  const [chosen, setChosen] = useState<string | null>(null);
  const search = chosen ?? opened;
  const talk = useMemo(() => {
    const least = leastTalk(slides);
    const steps = story.steps.map((step, nth) => ({ ...step, talk: least(nth) }));
    return talkOf(search, steps);
  }, [search, story, slides]);
  const choose = useCallback(
    (asked: AskedTalk) => {
      const next = searchOf(asked, search, story.steps);
      changeAddress({ search: next });
      setChosen(next);
    },
    [search, story],
  );
  /** Back to the talk that was opened, for the next visitor. */
  const restore = useCallback(() => {
    if (chosen === null || first.current === null) return;
    changeAddress({ search: first.current });
    setChosen(first.current);
  }, [chosen]);
  return { talk, choose, restore };
}
