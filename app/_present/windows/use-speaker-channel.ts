'use client';

import { useRef, useState } from 'react';
import { type Following, heard, lost, NOBODY } from './followed-projector';
import { useLine, useWindowName } from './use-window-channel';
import type { Shown, Wish } from './window-messages';

/**
 * The speaker’s end of the line: what the window that it follows shows, what others show beside it, whether it is there,
 * null before one ever was, and what asks it for something.
 */
export function useSpeakerLine(story: string): {
  shown: Shown | null;
  others: readonly Shown[];
  present: boolean | null;
  wish: (wish: Wish) => void;
} {
  const me = useWindowName();
  const now = useRef<Following>(NOBODY);
  const [following, setFollowing] = useState<Following>(NOBODY);
  const follow = (next: Following) => {
    now.current = next;
    setFollowing(next);
  };
  const say = useLine(story, 'speaker', {
    me,
    beat: () => ({ from: 'speaker', says: 'listens', follows: now.current.bound }),
    leaving: { from: 'speaker', says: 'left' },
    onHeard: (said, by) => {
      if (said.says !== 'shows') return;
      follow(heard(now.current, by, said.shown, Date.now()));
      if (now.current.bound === by) say({ from: 'speaker', says: 'hears' }, by);
    },
    onLost: (by) => follow(lost(now.current, by, Date.now())),
  });
  const { bound, windows, last } = following;
  return {
    shown: last,
    others: [...windows].filter(([name]) => name !== bound).map(([, shown]) => shown),
    present: bound !== null ? true : last && false,
    wish: (what) => {
      if (now.current.bound !== null) say(what, now.current.bound);
    },
  };
}
