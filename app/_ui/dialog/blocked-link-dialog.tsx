import { useEffect } from 'react';
import * as messages from '#messages/site';
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
      <p id="address-title">{messages.blockedLink}</p>
      <input
        ref={field}
        className={styles.field}
        aria-label={messages.address}
        readOnly
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <p className={styles.actions}>
        <Button variant="primary" onClick={copy}>
          {messages.copy}
        </Button>
        <span role="status">{status}</span>
        <Button onClick={onClose}>{messages.close}</Button>
      </p>
    </Dialog>
  );
}
