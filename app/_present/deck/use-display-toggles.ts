'use client';

import { useCallback, useState } from 'react';

/** What of the picture is switched: at most one curtain and one dialog, and things beside them. */
export type Switches = {
  curtain: 'black' | 'white' | null;
  dialog: 'overview' | 'help' | 'hall' | null;
  labels: boolean;
  cover: boolean;
  timer: boolean;
  pointer: boolean;
  prose: boolean;
  follow: boolean;
};

/** Those that are only on or off. */
export type Switch = {
  [Name in keyof Switches]: Switches[Name] extends boolean ? Name : never;
}[keyof Switches];

const AT_FIRST: Switches = {
  curtain: null,
  dialog: null,
  labels: true,
  cover: false,
  timer: false,
  pointer: false,
  prose: false,
  follow: false,
};

export type Switchboard = ReturnType<typeof useSwitches>;

/** The switches of a presentation, and the hands on them. */
export function useSwitches() {
  const [switches, setSwitches] = useState(AT_FIRST);
  const flip = useCallback(
    (name: Switch) => setSwitches((before) => ({ ...before, [name]: !before[name] })),
    [],
  );
  /** Draws a curtain, or, if it is drawn already, opens it. */
  const draw = useCallback(
    (curtain: Switches['curtain']) =>
      setSwitches((before) => ({ ...before, curtain: before.curtain === curtain ? null : curtain })),
    [],
  );
  /** Opens a dialog, or, if it is open already, closes it. */
  const open = useCallback(
    (dialog: Switches['dialog']) =>
      setSwitches((before) => ({ ...before, dialog: before.dialog === dialog ? null : dialog })),
    [],
  );
  const reset = useCallback(() => setSwitches(AT_FIRST), []);
  return { switches, flip, draw, open, reset };
}
