'use client';

import { useRef, useState } from 'react';
import { useLine, useWindowName } from './use-window-channel';
import type { Shown, Wish } from './window-messages';

/**
 * The projector’s end of the line; `shown` is null while there is nothing to be told yet. `present` is whether a speaker’s window that follows this one is there, null before
 * one ever was; `tell` says at once what is shown.
 */
export function useProjectorLine(
  story: string,
  shown: () => Shown | null,
  onWish: (wish: Wish) => void,
): { tell: () => void; present: boolean | null } {
  const me = useWindowName();
  const followers = useRef(new Set<string>());
  const [present, setPresent] = useState<boolean | null>(null);
  const count = () =>
    setPresent((before) => (followers.current.size > 0 ? true : before === null ? null : false));
  const beat = () => {
    const now = shown();
    return now && ({ from: 'projector', says: 'shows', shown: now } as const);
  };
  const say = useLine(story, 'projector', {
    me,
    beat,
    leaving: { from: 'projector', says: 'leaves' },
    onHeard: (said, by) => {
      if (said.says === 'listens') say(beat(), by);
      if (said.says === 'listens' && said.follows !== me) followers.current.delete(by);
      else followers.current.add(by);
      count();
      if (said.says === 'asks' || said.says === 'jumps' || said.says === 'chooses') onWish(said);
    },
    onLost: (by) => {
      followers.current.delete(by);
      count();
    },
  });
  return { tell: () => say(beat()), present };
}
