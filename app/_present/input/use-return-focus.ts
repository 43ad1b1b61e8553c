'use client';

import { useEffect } from 'react';

/** What a mouse presses for once; a field to write in and a dialog keep what they are given. */
const PRESSED = 'button, a[href], summary, canvas, input[type="range"], [role="slider"], [data-scrolls]';
const KEEPS = 'dialog';

/**
 * A mouse or a finger only lends its focus to what it presses: the next key, a clicker’s above all, is for the talk
 * again. Who goes by Tab keeps theirs.
 */
export function useLentFocus(): void {
  useEffect(() => {
    const giveBack = ({ detail }: MouseEvent) => {
      const focused = document.activeElement;
      // keys that press a button make a click without a count
      if (detail === 0 || !(focused instanceof HTMLElement)) return;
      if (focused.matches(PRESSED) && !focused.closest(KEEPS)) focused.blur();
    };
    // before the click does anything: a dialog gives the focus back to where it found it
    window.addEventListener('click', giveBack, { capture: true });
    return () => window.removeEventListener('click', giveBack, { capture: true });
  }, []);
}
