'use client';

import { useEffect } from 'react';
import type { Switchboard } from './deck/use-display-toggles';
import type { Drawing } from './drawing/use-drawing';

/** Clears away what a visitor has left lying about as a talk that moves by itself goes on. */
export function useTidied(
  goesOn: boolean,
  { reset }: Pick<Switchboard, 'reset'>,
  { clear, putPenDown }: Pick<Drawing, 'clear' | 'putPenDown'>,
  restore: () => void,
): void {
  useEffect(() => {
    if (!goesOn) return;
    reset();
    putPenDown();
    clear();
    restore();
  }, [goesOn, reset, putPenDown, clear, restore]);
}
