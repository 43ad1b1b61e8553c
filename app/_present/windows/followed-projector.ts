import type { ProjectorState } from './window-messages';

/** The projector’s windows that are connected to a speaker’s window, by their names, and which of them it follows. */
export type FollowedProjector = {
  /** Name of the followed window; null while none is. */
  name: string | null;
  windows: ReadonlyMap<string, ProjectorState>;
  /** Last state of the followed window, also after it has disconnected; null before there was one. */
  lastState: ProjectorState | null;
  /** The followed window that has disconnected, perhaps to reload, and until when it is waited for, milliseconds since 1970. */
  awaited: { name: string; until: number } | null;
};

export const NO_PROJECTOR: FollowedProjector = {
  name: null,
  windows: new Map(),
  lastState: null,
  awaited: null,
};

/** How long a disconnected window may take to return before another is followed, milliseconds. */
const RELOAD_TIME = 6000;

/**
 * Adds the state of a window. The first window is followed as long as it is connected. After it has disconnected, a new
 * window is followed at once, and one that was connected before only if the first does not return. `now` in
 * milliseconds since 1970.
 */
export function addState(
  followed: FollowedProjector,
  from: string,
  state: ProjectorState,
  now: number,
): FollowedProjector {
  const { lastState, awaited } = followed;
  const windows = new Map(followed.windows).set(from, state);
  const isKnown = awaited !== null && awaited.name !== from && followed.windows.has(from);
  const name = followed.name ?? (isKnown && now < awaited.until ? null : from);
  return {
    name,
    windows,
    lastState: name === from ? state : lastState,
    awaited: name === null ? awaited : null,
  };
}

/** Removes a window that has disconnected: if it was the followed one, it is waited for before another is followed. */
export function removeWindow(followed: FollowedProjector, from: string, now: number): FollowedProjector {
  const windows = new Map(followed.windows);
  windows.delete(from);
  if (followed.name !== from) return { ...followed, windows };
  return { ...followed, name: null, windows, awaited: { name: from, until: now + RELOAD_TIME } };
}
