'use client';

import { type RefObject, useEffect } from 'react';

/** Whether the browser knows popovers, which lie over everything and close by themselves. */
export const hasPopovers = (): boolean =>
  typeof HTMLElement.prototype.showPopover === 'function' &&
  typeof HTMLElement.prototype.hidePopover === 'function';

/** Where there are no popovers: closes a note that is open by Escape and by a press outside, as a browser would. */
export function useClosedByHand(note: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open || hasPopovers()) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // the card below stays
      event.stopImmediatePropagation();
      event.preventDefault();
      close();
    };
    const onDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !note.current?.contains(target)) close();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onDown);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onDown);
    };
  }, [note, open, close]);
}
