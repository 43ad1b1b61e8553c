import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { DayNumber } from '../../../geo/time/dates';
import { useMoment } from '../../_story/story-context';
import { listen } from '../../_ui/motion-value-listener';

/** Whether the map’s camera is set by hand instead of by the step, and what changes that. */
export type ManualCamera = { isOn: boolean; start: () => void; end: () => void };

/** Explore mode: the reader moves the map, and may choose the day it shows. */
export type Exploring = ManualCamera & {
  /** The day chosen by the reader; null while the map shows the step’s own day. */
  day: DayNumber | null;
  /** Shows a day on the map, and starts exploring if need be. */
  showDay: (day: DayNumber) => void;
  /** Whether the page displays another slider for the day, such as that of the time strips. */
  hasSlider: boolean;
  /** Says that a slider for the day is displayed; returns what says that it no longer is. */
  announceSlider: () => () => void;
};

/** For the map of a page on which the camera can be set by hand; null elsewhere. */
export const ManualCameraContext = createContext<ManualCamera | null>(null);
export const ExploringContext = createContext<Exploring | null>(null);

const OFF = { isOn: false, day: null } as const;

/** The state of explore mode. It ends at the next moment of the story, which has a camera of its own again. */
export function useExploringState(): Exploring {
  const moment = useMoment();
  const [state, setState] = useState<{ isOn: boolean; day: DayNumber | null }>(OFF);
  const start = useCallback(
    () => setState((previous) => (previous.isOn ? previous : { isOn: true, day: null })),
    [],
  );
  const end = useCallback(() => setState((previous) => (previous.isOn ? OFF : previous)), []);
  const showDay = useCallback((day: DayNumber) => setState({ isOn: true, day }), []);
  const [sliderCount, setSliderCount] = useState(0);
  const announceSlider = useCallback(() => {
    setSliderCount((count) => count + 1);
    return () => setSliderCount((count) => count - 1);
  }, []);
  const hasSlider = sliderCount > 0;
  useEffect(() => listen(moment, end), [moment, end]);
  return useMemo(
    () => ({ ...state, start, end, showDay, hasSlider, announceSlider }),
    [state, start, end, showDay, hasSlider, announceSlider],
  );
}

/** Lets readers of the page explore its map. */
export function ExploringProvider({ children }: { children: ReactNode }) {
  const exploring = useExploringState();
  return (
    <ManualCameraContext value={exploring}>
      <ExploringContext value={exploring}>{children}</ExploringContext>
    </ManualCameraContext>
  );
}

/** The camera that is set by hand; null on a page without. */
export const useManualCamera = (): ManualCamera | null => useContext(ManualCameraContext);

/** Explore mode; null on a page without. */
export const useExploring = (): Exploring | null => useContext(ExploringContext);

/** The day that the reader explores; null while the map shows the step’s own. */
export const useExploredDay = (): DayNumber | null => useExploring()?.day ?? null;
