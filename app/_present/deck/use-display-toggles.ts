import { useCallback, useState } from 'react';

/** What is shown beside or over the slide: at most one blank screen and one dialog, and independent toggles. */
export type DisplayState = {
  blankScreen: 'black' | 'white' | null;
  dialog: 'overview' | 'help' | 'preflight' | 'share' | null;
  labels: boolean;
  cover: boolean;
  timer: boolean;
  pointer: boolean;
  prose: boolean;
  shareStep: boolean;
};

/** Names of those that are on or off. */
export type DisplayToggle = {
  [Name in keyof DisplayState]: DisplayState[Name] extends boolean ? Name : never;
}[keyof DisplayState];

const INITIAL_STATE: DisplayState = {
  blankScreen: null,
  dialog: null,
  labels: true,
  cover: false,
  timer: false,
  pointer: false,
  prose: false,
  shareStep: false,
};

type Overlays = Pick<DisplayState, 'blankScreen' | 'dialog' | 'prose' | 'shareStep'> & {
  isCovered: boolean;
  isPenActive: boolean;
};

/** Whether there is anything over the slide that Escape closes. */
export const isAnythingOpen = ({
  blankScreen,
  dialog,
  prose,
  shareStep,
  isCovered,
  isPenActive,
}: Overlays): boolean =>
  blankScreen !== null || dialog !== null || isCovered || prose || shareStep || isPenActive;

export type DisplayToggles = ReturnType<typeof useDisplayToggles>;

/** State of what is shown beside or over the slide, and the functions that change it. */
export function useDisplayToggles() {
  const [display, setDisplay] = useState(INITIAL_STATE);
  const toggle = useCallback(
    (name: DisplayToggle) => setDisplay((before) => ({ ...before, [name]: !before[name] })),
    [],
  );
  /** Blanks the screen in a colour, or, if it is blank in that colour, shows the slide again; null always shows it. */
  const toggleBlankScreen = useCallback(
    (blankScreen: DisplayState['blankScreen']) =>
      setDisplay((before) => ({
        ...before,
        blankScreen: before.blankScreen === blankScreen ? null : blankScreen,
      })),
    [],
  );
  /** Opens a dialog, or, if it is open already, closes it; null closes any. */
  const toggleDialog = useCallback(
    (dialog: DisplayState['dialog']) =>
      setDisplay((before) => ({ ...before, dialog: before.dialog === dialog ? null : dialog })),
    [],
  );
  const reset = useCallback(() => setDisplay(INITIAL_STATE), []);
  return { display, toggle, toggleBlankScreen, toggleDialog, reset };
}
