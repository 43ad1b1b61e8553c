'use client';

import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react';
import { useFullScreenExit } from '../../_ui/use-full-screen';

/**
 * Opens a modal dialog when its component mounts. Closing removes it and restores the focus at once: browsers dispatch
 * `close` an animation frame later, when a quick presenter may already have opened the next dialog.
 */
export function useModal(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>;
  close: () => void;
  /** Props of the dialog element, for requests to close other than keys. */
  dialogProps: { onCancel: (event: SyntheticEvent) => void; onClose: () => void };
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
    // WebKit’s search fields would use Escape themselves: the page handles it first in every browser
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
    // a field inside the dialog may dispatch `cancel` too
    if (event.target !== dialog.current) return;
    event.preventDefault();
    close();
  };
  return { dialog, close, dialogProps: { onCancel, onClose } };
}
