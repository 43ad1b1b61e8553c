'use client';

import type { MotionValue } from 'framer-motion';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DayNumber } from '../../../geo/time/dates';
import type { Moment } from '../../../stories/scene/scene';
import { listen } from '../../_ui/motion-value-listener';

/** Explore mode: the reader moves the map, and may choose the day it shows. */
export type Exploring = {
  isOn: boolean;
  /** The day chosen by the reader; null while the map shows the step’s own day. */
  day: DayNumber | null;
  start: () => void;
  end: () => void;
  /** Shows a day on the map, and starts exploring if need be. */
  showDay: (day: DayNumber) => void;
};

const OFF = { isOn: false, day: null } as const;

/** The state of explore mode. It ends at the next moment of the story, which has a camera of its own again. */
export function useExploring(moment: MotionValue<Moment>): Exploring {
  const [state, setState] = useState<{ isOn: boolean; day: DayNumber | null }>(OFF);
  const start = useCallback(
    () => setState((previous) => (previous.isOn ? previous : { isOn: true, day: null })),
    [],
  );
  const end = useCallback(() => setState((previous) => (previous.isOn ? OFF : previous)), []);
  const showDay = useCallback((day: DayNumber) => setState({ isOn: true, day }), []);
  useEffect(() => listen(moment, end), [moment, end]);
  return useMemo(() => ({ ...state, start, end, showDay }), [state, start, end, showDay]);
}
