'use client';

import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';
import { useFullScreenExit } from '../../_ui/use-full-screen';

/**
 * A dialog that lies over the talk from its first moment on. It is gone as soon as it is closed, and the focus back where
 * it was: a browser tells of a dialog’s end a frame later, when a quick hand may have asked for the next.
 */
export function useModal(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>;
  close: () => void;
  /** For the dialog’s element: what else than keys asks it to close. */
  closing: { onCancel: (event: SyntheticEvent) => void; onClose: () => void };
} {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    dialog.current?.showModal();
    // WebKit’s search fields keep Escape to themselves: the page hears it first in every browser
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      if (!event.repeat) latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useFullScreenExit(close);
  const onCancel = (event: SyntheticEvent) => {
    // a field in it may have something to cancel too
    if (event.target !== dialog.current) return;
    event.preventDefault();
    close();
  };
  return { dialog, close, closing: { onCancel, onClose } };
}
