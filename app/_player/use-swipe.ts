import { type PointerEvent, useMemo, useRef } from 'react';

/** Least horizontal distance of a swipe, pixels, and how many times longer it must be than the vertical. */
const MIN_DISTANCE = 48;
const MIN_SLOPE = 2;

/**
 * Pointer handlers that recognize horizontal swipes of one finger. The element needs `touch-action: pan-y pinch-zoom`,
 * which leaves vertical gestures to the browser.
 */
export function useSwipe(onSwipe: (direction: 'left' | 'right') => void) {
  const swipeStart = useRef<{ id: number; x: number; y: number } | null>(null);
  return useMemo(
    () => ({
      onPointerDown: ({ target, pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) => {
        swipeStart.current = null;
        // dialogs, sliders and the map while it is explored have gestures of their own
        if (target instanceof Element && target.closest('dialog, [popover], input, [data-exploring]')) return;
        // with a second finger it is another gesture
        swipeStart.current =
          pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
      },
      onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent) => {
        const start = swipeStart.current;
        swipeStart.current = null;
        if (!start || start.id !== pointerId) return;
        const [deltaX, deltaY] = [clientX - start.x, clientY - start.y];
        if (Math.abs(deltaX) < MIN_DISTANCE || Math.abs(deltaX) < MIN_SLOPE * Math.abs(deltaY)) return;
        onSwipe(deltaX < 0 ? 'left' : 'right');
      },
      onPointerCancel: () => {
        swipeStart.current = null;
      },
    }),
    [onSwipe],
  );
}
