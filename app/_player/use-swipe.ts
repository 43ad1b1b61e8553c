'use client';

import { type PointerEvent, useMemo, useRef } from 'react';

/** How far a finger must go for a swipe, pixels, and how much further across than down. */
const FAR = 48;
const LEVEL = 2;

/**
 * Hears swipes of one finger to the left and to the right. The element lets the browser have what goes up and down:
 * `touch-action: pan-y pinch-zoom`.
 */
export function useSwipe(onSwipe: (to: 'left' | 'right') => void) {
  const from = useRef<{ id: number; x: number; y: number } | null>(null);
  return useMemo(
    () => ({
      onPointerDown: ({ target, pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) => {
        from.current = null;
        // what lies over the story has its own gestures, and so have a slider and a map in hand
        if (target instanceof Element && target.closest('dialog, [popover], input, [data-exploring]')) return;
        // a second finger makes it another gesture
        from.current =
          pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
      },
      onPointerUp: ({ pointerId, clientX, clientY }: PointerEvent) => {
        const start = from.current;
        from.current = null;
        if (!start || start.id !== pointerId) return;
        const [across, down] = [clientX - start.x, clientY - start.y];
        if (Math.abs(across) < FAR || Math.abs(across) < LEVEL * Math.abs(down)) return;
        onSwipe(across < 0 ? 'left' : 'right');
      },
      onPointerCancel: () => {
        from.current = null;
      },
    }),
    [onSwipe],
  );
}
