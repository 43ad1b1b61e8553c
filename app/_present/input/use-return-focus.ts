import { useEffect } from 'react';

/** Elements that lose the focus after a click; text fields, and everything in a dialog, keep it. */
const PRESSABLE = 'button, a[href], summary, canvas, input[type="range"], [role="slider"], [data-scrolls]';
const KEEPS_FOCUS = 'dialog';

/**
 * Blurs an element after a click of a mouse or a finger, so that the next key, a clicker’s above all, reaches the deck.
 * Focus from Tab stays.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    const onClick = ({ detail }: MouseEvent) => {
      const focused = document.activeElement;
      // a click from the keyboard has a count of 0
      if (detail === 0 || !(focused instanceof HTMLElement)) return;
      if (focused.matches(PRESSABLE) && !focused.closest(KEEPS_FOCUS)) focused.blur();
    };
    // in the capture phase, before the click opens a dialog, which later restores the focus that it found
    window.addEventListener('click', onClick, { capture: true });
    return () => window.removeEventListener('click', onClick, { capture: true });
  }, []);
}
