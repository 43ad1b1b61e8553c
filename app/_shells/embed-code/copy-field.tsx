'use client';

import { useId, useRef, useState } from 'react';
import type { Code } from './codes';
import styles from './embed-dialog.module.css';

/** Something to copy: its text in full, and a button; where the browser refuses, the text stands ready, marked. */
export function CopyField({ title, use, code }: Code) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(code);
      setSaid('Copied.');
    } catch {
      field.current?.focus();
      setSaid('The text is marked: copy it with Ctrl or ⌘ and C.');
    }
  };
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{title}</label>
      <p id={`${id}-use`}>{use}</p>
      {code && (
        <>
          <textarea
            ref={field}
            id={id}
            aria-describedby={`${id}-use`}
            readOnly
            rows={3}
            spellCheck={false}
            value={code}
            onFocus={({ target }) => target.select()}
          />
          <p className={styles.act}>
            <button type="button" onClick={copy}>
              Copy<span className={styles.hidden}> {title.toLowerCase()}</span>
            </button>
            <span role="status">{said}</span>
          </p>
        </>
      )}
    </div>
  );
}
