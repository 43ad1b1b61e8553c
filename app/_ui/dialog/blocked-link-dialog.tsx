import { useEffect } from 'react';
import { Button } from '../button';
import styles from './blocked-link-dialog.module.css';
import { Dialog } from './dialog';
import { useCopyToClipboard } from './use-clipboard';

/** Shows an address that could not be opened in a new window, to be copied. */
export function BlockedLinkDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { field, copy, status } = useCopyToClipboard<HTMLInputElement>(address);
  useEffect(() => {
    field.current?.focus();
  }, [field]);
  return (
    <Dialog className={styles.dialog} aria-labelledby="address-title" onClose={onClose}>
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
        <Button onClick={onClose}>Close</Button>
      </p>
    </Dialog>
  );
}
