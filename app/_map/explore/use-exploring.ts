'use client';

import type { MotionValue } from 'framer-motion';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DayNumber } from '../../../geo/time/dates';
import type { Moment } from '../../../stories/scene/scene';
import { listen } from '../../_ui/motion-value-listener';

/** Whether the reader has the map in hand, and the day moved to, null while the step’s own picture stands. */
export type Exploring = {
  on: boolean;
  day: DayNumber | null;
  start: () => void;
  end: () => void;
  choose: (day: DayNumber) => void;
};

const OFF = { on: false, day: null } as const;

/** Exploring ends as soon as the story goes on: every moment then has its own picture again. */
export function useExploring(moment: MotionValue<Moment>): Exploring {
  const [state, setState] = useState<{ on: boolean; day: DayNumber | null }>(OFF);
  const start = useCallback(() => setState((before) => (before.on ? before : { on: true, day: null })), []);
  const end = useCallback(() => setState((before) => (before.on ? OFF : before)), []);
  const choose = useCallback((day: DayNumber) => setState({ on: true, day }), []);
  useEffect(() => listen(moment, end), [moment, end]);
  return useMemo(() => ({ ...state, start, end, choose }), [state, start, end, choose]);
}
