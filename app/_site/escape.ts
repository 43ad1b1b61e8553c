'use client';

import { useEffect, useRef } from 'react';

/** What Escape closes here, the latest opened last. */
const opened: (() => void)[] = [];

/** Things that the browser itself closes on Escape. */
const CLOSED_BY_BROWSER = ['dialog:modal', '[popover]:popover-open'];

function isOpen(selector: string): boolean {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    // a browser that does not know the selector has no such thing
    return false;
  }
}

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (CLOSED_BY_BROWSER.some(isOpen)) return;
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
