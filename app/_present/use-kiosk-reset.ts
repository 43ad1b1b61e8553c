import { useEffect } from 'react';
import type { DisplayToggles } from './deck/use-display-toggles';
import type { PenDrawing } from './drawing/use-drawing';

/** Resets what a visitor has changed when autoplay resumes. */
export function useKioskReset(
  isRunning: boolean,
  { reset }: Pick<DisplayToggles, 'reset'>,
  { clear, stopPen }: Pick<PenDrawing, 'clear' | 'stopPen'>,
  restoreTalk: () => void,
): void {
  useEffect(() => {
    if (!isRunning) return;
    reset();
    stopPen();
    clear();
    restoreTalk();
  }, [isRunning, reset, stopPen, clear, restoreTalk]);
}
