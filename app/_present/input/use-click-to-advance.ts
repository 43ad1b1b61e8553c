import { type PointerEvent, useMemo, useRef } from 'react';

/** How far a pointer may move while it clicks, pixels between two events. */
const MAX_MOVEMENT = 2;

/**
 * Whether the last press was a click of a mouse or a pen, which goes to the next stop as in any slide program. A finger
 * swipes instead, and a movement with the button down points at something or drags.
 */
export function useClickToAdvance() {
  const isClickRef = useRef(false);
  return useMemo(
    () => ({
      isClick: () => isClickRef.current,
      pointerHandlers: {
        onPointerDownCapture: ({ pointerType }: PointerEvent) => {
          isClickRef.current = pointerType !== 'touch';
        },
        onPointerMoveCapture: ({ buttons, movementX, movementY }: PointerEvent) => {
          if (buttons !== 0 && Math.hypot(movementX, movementY) > MAX_MOVEMENT) isClickRef.current = false;
        },
      },
    }),
    [],
  );
}
