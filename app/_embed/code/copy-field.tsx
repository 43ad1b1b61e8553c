'use client';

import { useId } from 'react';
import { useCopying } from '../../_ui/use-clipboard';
import type { Code } from './codes';
import copying from './copy-field.module.css';
import styles from './embed-dialog.module.css';

/** Something to copy: its text in full, and a button; where the browser refuses, the text stands ready, marked. */
export function CopyField({ title, use, code }: Code) {
  const id = useId();
  const { field, copy, said } = useCopying<HTMLTextAreaElement>(code);
  return (
    <div className={styles.copy}>
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
          <p className={styles.act}>
            <button type="button" className={copying.main} onClick={copy}>
              <span>Copy</span>
              <span className={styles.hidden}>{` ${title.toLowerCase()}`}</span>
            </button>
            <span role="status">{said}</span>
          </p>
        </>
      )}
    </div>
  );
}
