'use client';

import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';

/**
 * A dialog that lies over the talk from its first moment on. It is gone as soon as it is closed, and the focus back where
 * it was: a browser tells of a dialog’s end a frame later, when a quick hand may have asked for the next.
 */
export function useModal(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>;
  close: () => void;
  /** For the dialog’s element: Escape closes it. */
  closing: { onCancel: (event: SyntheticEvent) => void; onClose: () => void };
} {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const onCancel = (event: SyntheticEvent) => {
    // a field in it may have something to cancel too
    if (event.target !== dialog.current) return;
    event.preventDefault();
    close();
  };
  return { dialog, close, closing: { onCancel, onClose } };
}
