'use client';

import { useId, useRef, useState } from 'react';
import type { Code } from './codes';
import styles from './embed-dialog.module.css';

/** Something to copy: its text in full, and a button; where the browser refuses, the text stands ready, marked. */
export function CopyField({ title, use, code }: Code) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState({ of: '', words: '' });
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(code);
      setSaid({ of: code, words: 'Copied.' });
    } catch {
      field.current?.focus();
      setSaid({ of: code, words: 'The text is marked: copy it with Ctrl or ⌘ and C.' });
    }
  };
  return (
    <div className={styles.copy}>
      {code ? <label htmlFor={id}>{title}</label> : <b>{title}</b>}
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
              <span>Copy</span>
              <span className={styles.hidden}>{` ${title.toLowerCase()}`}</span>
            </button>
            {/* what was copied before the choice changed is not what stands here now */}
            <span role="status">{said.of === code && said.words}</span>
          </p>
        </>
      )}
    </div>
  );
}
