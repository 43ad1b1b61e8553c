import { useEffect, useRef } from 'react';

/** Close handlers of what is open, the latest opened last. */
const closeHandlers: (() => void)[] = [];

/** Elements that the browser itself closes on Escape. */
const CLOSED_BY_BROWSER = ['dialog:modal', '[popover]:popover-open'];

/** Whether a modal dialog or a popover is open in a document. */
export function isTopLayerUsed(page: Document): boolean {
  return CLOSED_BY_BROWSER.some((selector) => {
    try {
      return page.querySelector(selector) !== null;
    } catch {
      // a browser that does not know the selector has no such elements
      return false;
    }
  });
}

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (isTopLayerUsed(document)) return;
  const closeLatest = closeHandlers.at(-1);
  if (!closeLatest) return;
  event.preventDefault();
  if (!event.repeat) closeLatest();
}

/**
 * Calls `onClose` on Escape while `open`, for what is neither a modal dialog nor a popover. Of several that are open
 * each press closes the one that was opened last.
 */
export function useCloseOnEscape(open: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    if (!open) return;
    const close = () => latest.current();
    if (closeHandlers.length === 0) window.addEventListener('keydown', onEscape);
    closeHandlers.push(close);
    return () => {
      closeHandlers.splice(closeHandlers.indexOf(close), 1);
      if (closeHandlers.length === 0) window.removeEventListener('keydown', onEscape);
    };
  }, [open]);
}
