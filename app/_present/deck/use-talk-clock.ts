'use client';

import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { Beginning } from '../../../stories/talk/pace';
import type { Place } from '../../../stories/talk/talk';

/** After this long, milliseconds, a beginning is that of another lecture. */
const STALE = 6 * 60 * 60_000;

const keyOf = (story: string) => `fault-lines-talk-began:${story}`;

/** When and where a talk’s time began, as it is kept and told. */
export const beginning = z.strictObject({
  at: z.number(),
  step: z.int().check(z.nonnegative()),
  stop: z.number(),
});

function keep(story: string, began: Beginning): void {
  try {
    sessionStorage.setItem(keyOf(story), JSON.stringify(began));
  } catch {
    // storage is refused: a reload begins the time anew
  }
}

function kept(story: string): Beginning | null {
  try {
    const { success, data } = beginning.safeParse(JSON.parse(sessionStorage.getItem(keyOf(story)) ?? 'null'));
    return success && Date.now() - data.at < STALE ? data : null;
  } catch {
    // storage is refused, or holds what is none of ours: a reload begins the time anew
    return null;
  }
}

/**
 * When and where a story’s talk began, null until it has; a reload within hours does not begin it anew. `place` is
 * where the talk stands.
 */
export function useTalkTime(story: string, place: Place) {
  const [began, setBegan] = useState<Beginning | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  useEffect(() => setBegan(kept(story)), [story]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the one to which the first move led
  useEffect(() => {
    if (asked === null) return;
    const now = { at: asked, step: place.step, stop: place.stop };
    setBegan(now);
    keep(story, now);
  }, [asked]);
  /** The time begins anew, as after a rehearsal. */
  const beginAnew = useCallback(() => setAsked(Date.now()), []);
  /** The time begins, unless it runs already. */
  const begin = useCallback(() => {
    if (began === null) setAsked((before) => before ?? Date.now());
  }, [began]);
  return { began, begin, beginAnew };
}
