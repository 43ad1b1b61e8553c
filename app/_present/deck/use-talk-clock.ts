import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { TalkStart } from '../../../stories/talk/pace';
import type { TalkPosition } from '../../../stories/talk/talk';

/** A saved start older than this, milliseconds, belongs to another lecture. */
const MAX_AGE = 6 * 60 * 60_000;

const storageKeyOf = (story: string) => `fault-lines-talk-began:${story}`;

/** Start of a talk as saved and sent between windows: `at` in milliseconds since 1970, and the position. */
export const talkStart = z.strictObject({
  at: z.number(),
  step: z.int().check(z.nonnegative()),
  stop: z.number(),
});

function saveStart(story: string, start: TalkStart): void {
  try {
    sessionStorage.setItem(storageKeyOf(story), JSON.stringify(start));
  } catch {
    // storage is refused: a reload restarts the clock
  }
}

function loadStart(story: string): TalkStart | null {
  try {
    const { success, data } = talkStart.safeParse(
      JSON.parse(sessionStorage.getItem(storageKeyOf(story)) ?? 'null'),
    );
    return success && Date.now() - data.at < MAX_AGE ? data : null;
  } catch {
    // storage is refused, or holds something else: a reload restarts the clock
    return null;
  }
}

/**
 * When and at which position a talk started, null before; a reload within hours keeps it. `place` is the current
 * position.
 */
export function useTalkClock(story: string, place: TalkPosition) {
  const [start, setStart] = useState<TalkStart | null>(null);
  const [requestTime, setRequestTime] = useState<number | null>(null);
  useEffect(() => setStart(loadStart(story)), [story]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the position counts at the time of the request
  useEffect(() => {
    if (requestTime === null) return;
    const now = { at: requestTime, step: place.step, stop: place.stop };
    setStart(now);
    saveStart(story, now);
  }, [requestTime]);
  /** Restarts the clock, as after a rehearsal. */
  const restart = useCallback(() => setRequestTime(Date.now()), []);
  /** Starts the clock, unless it runs already. */
  const startOnce = useCallback(() => {
    if (start === null) setRequestTime((before) => before ?? Date.now());
  }, [start]);
  return { start, startOnce, restart };
}
