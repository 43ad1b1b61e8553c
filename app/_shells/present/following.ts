import type { Shown } from './channel';

/** The projectors’ windows that a speaker’s window hears, by their names, and which of them it follows. */
export type Following = {
  bound: string | null;
  windows: ReadonlyMap<string, Shown>;
  /** What the one that is followed has shown last, also after it has gone; null before there was one. */
  last: Shown | null;
};

export const NOBODY: Following = { bound: null, windows: new Map(), last: null };

/** A window shows something: the first that is heard is followed, and stays so while it lives. */
export function heard({ bound, windows, last }: Following, by: string, shown: Shown): Following {
  const follows = bound ?? by;
  return {
    bound: follows,
    windows: new Map(windows).set(by, shown),
    last: follows === by ? shown : last,
  };
}

/** A window is gone: if it was the one that is followed, another that is there takes its place. */
export function lost({ bound, windows, last }: Following, by: string): Following {
  const left = new Map(windows);
  left.delete(by);
  if (bound !== by) return { bound, windows: left, last };
  const [next] = left;
  return { bound: next?.[0] ?? null, windows: left, last: next?.[1] ?? last };
}
