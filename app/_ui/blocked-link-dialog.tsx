'use client';

import { useEffect, useRef } from 'react';
import styles from './blocked-link-dialog.module.css';
import { Button } from './button';
import { useCopyToClipboard } from './use-clipboard';

/** Shows an address that could not be opened in a new window, to be copied. */
export function BlockedLinkDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { field, copy, status } = useCopyToClipboard<HTMLInputElement>(address);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, [field]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="address-title" onClose={onClose}>
      <p id="address-title">No new window may be opened from here. This is the address, to be copied:</p>
      <input
        ref={field}
        className={styles.field}
        aria-label="Address"
        readOnly
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <p className={styles.act}>
        <Button variant="primary" onClick={copy}>
          Copy
        </Button>
        <span role="status">{status}</span>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </p>
    </dialog>
  );
}
