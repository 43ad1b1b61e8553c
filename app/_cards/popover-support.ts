import { type RefObject, useEffect } from 'react';

/** Whether the browser supports the Popover API (Chrome 114, Safari 17, Firefox 125). */
export const supportsPopover = (): boolean =>
  typeof HTMLElement.prototype.showPopover === 'function' &&
  typeof HTMLElement.prototype.hidePopover === 'function';

/** Without the Popover API: closes an open popover at Escape and at a press outside, as browsers with it do. */
export function useLightDismissFallback(
  note: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen || supportsPopover()) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // the card behind it stays open
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
  }, [note, isOpen, close]);
}
