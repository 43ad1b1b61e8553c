'use client';

import { type PointerEvent, useMemo, useRef } from 'react';

/** How far a hand may slip while it clicks, pixels between two looks. */
const SLIP = 2;

/**
 * Tells whether what was pressed last was a click of a mouse or a pen, which goes on as in any slide program: a finger
 * swipes, and who moves with the button down shows something, or means to drag.
 */
export function useClickOn() {
  const clicks = useRef(false);
  return useMemo(
    () => ({
      isClick: () => clicks.current,
      hands: {
        onPointerDownCapture: ({ pointerType }: PointerEvent) => {
          clicks.current = pointerType !== 'touch';
        },
        onPointerMoveCapture: ({ buttons, movementX, movementY }: PointerEvent) => {
          if (buttons !== 0 && Math.hypot(movementX, movementY) > SLIP) clicks.current = false;
        },
      },
    }),
    [],
  );
}
