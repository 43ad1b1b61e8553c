'use client';

import { useEffect, useRef } from 'react';

/** What Escape closes here, the latest opened last. */
const opened: (() => void)[] = [];

/** Things that the browser itself closes on Escape. */
const CLOSED_BY_BROWSER = ['dialog:modal', '[popover]:popover-open'];

/** Whether a modal dialog or a popover is open in a page. */
export function isAnyInTopLayer(page: Document): boolean {
  return CLOSED_BY_BROWSER.some((selector) => {
    try {
      return page.querySelector(selector) !== null;
    } catch {
      // a browser that does not know the selector has no such thing
      return false;
    }
  });
}

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (isAnyInTopLayer(document)) return;
  const closeLatest = opened.at(-1);
  if (!closeLatest) return;
  event.preventDefault();
  if (!event.repeat) closeLatest();
}

/**
 * Lets Escape close something that is no modal dialog and no popover: of several that are open the one that was opened
 * last, and one with each press.
 */
export function useEscape(open: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    if (!open) return;
    const close = () => latest.current();
    if (opened.length === 0) window.addEventListener('keydown', onEscape);
    opened.push(close);
    return () => {
      opened.splice(opened.indexOf(close), 1);
      if (opened.length === 0) window.removeEventListener('keydown', onEscape);
    };
  }, [open]);
}
