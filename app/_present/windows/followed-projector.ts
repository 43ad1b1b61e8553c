import type { Shown } from './window-messages';

/** The projectors’ windows that a speaker’s window hears, by their names, and which of them it follows. */
export type Following = {
  bound: string | null;
  windows: ReadonlyMap<string, Shown>;
  /** What the one that is followed has shown last, also after it has gone; null before there was one. */
  last: Shown | null;
  /** The one that has gone and may only be loading anew, and until when it is waited for, milliseconds since 1970. */
  awaited: { name: string; until: number } | null;
};

export const NOBODY: Following = { bound: null, windows: new Map(), last: null, awaited: null };

/** How long a window that has left may take to come back before another is followed, milliseconds. */
const RELOADING = 6000;

/**
 * A window shows something: the first that is heard is followed, and stays so while it lives. Once it is gone, one that
 * was not there before takes its place at once, one that was, only when it does not come back. `now` in milliseconds
 * since 1970.
 */
export function heard(following: Following, by: string, shown: Shown, now: number): Following {
  const { bound, last, awaited } = following;
  const windows = new Map(following.windows).set(by, shown);
  const isAnother = awaited !== null && awaited.name !== by && following.windows.has(by);
  const follows = bound ?? (isAnother && now < awaited.until ? null : by);
  return {
    bound: follows,
    windows,
    last: follows === by ? shown : last,
    awaited: follows === null ? awaited : null,
  };
}

/** A window is gone: if it was the one that is followed, it is waited for, and then another takes its place. */
export function lost({ bound, windows, last, awaited }: Following, by: string, now: number): Following {
  const left = new Map(windows);
  left.delete(by);
  if (bound !== by) return { bound, windows: left, last, awaited };
  return { bound: null, windows: left, last, awaited: { name: by, until: now + RELOADING } };
}
