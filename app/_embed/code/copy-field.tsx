import { useId } from 'react';
import * as messages from '#messages/embed';
import { Button } from '../../_ui/button';
import { useCopyToClipboard } from '../../_ui/dialog/use-clipboard';
import hidden from '../../_ui/visually-hidden.module.css';
import type { EmbedCode } from './codes';
import styles from './embed-dialog.module.css';

/** A text with a button that copies it; where the browser refuses, the text is selected instead. */
export function CopyField({ title, purpose: use, code }: EmbedCode) {
  const id = useId();
  const { field, copy, status } = useCopyToClipboard<HTMLTextAreaElement>(code);
  return (
    <div className={styles.copyField}>
      {code ? <label htmlFor={id}>{title}</label> : <b>{title}</b>}
      <p id={`${id}-use`}>{use}</p>
      {code && (
        <>
          <textarea
            ref={field}
            className={styles.field}
            id={id}
            aria-describedby={`${id}-use`}
            readOnly
            rows={3}
            spellCheck={false}
            value={code}
            onFocus={({ target }) => target.select()}
          />
          <p className={styles.actions}>
            <Button variant="primary" onClick={copy}>
              <span>{messages.copy}</span>
              <span className={hidden.visuallyHidden}>{` ${title.toLowerCase()}`}</span>
            </Button>
            <span role="status">{status}</span>
          </p>
        </>
      )}
    </div>
  );
}
