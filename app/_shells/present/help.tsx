'use client';

import { useEffect, useRef } from 'react';
import { COMMANDS, signOf } from './commands';
import styles from './dialogs.module.css';

type HelpProps = { letters: boolean; onLetters: (on: boolean) => void; onClose: () => void };

/** All keys, from the table that binds them, and the switch for single letters. */
export function Help({ letters, onLetters, onClose }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="help-title" onClose={onClose}>
      <div className={styles.head}>
        <h2 id="help-title">Keys</h2>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <table className={styles.keys}>
        <tbody>
          {COMMANDS.map(({ id, keys, words }) => (
            <tr key={id}>
              <th scope="row">{words}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{signOf(key)}</kbd>
                ))}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">To a step by its number</th>
            <td>
              <kbd>1</kbd> <kbd>8</kbd> <kbd>Enter</kbd>
            </td>
          </tr>
        </tbody>
      </table>
      <label className={styles.letters}>
        <input type="checkbox" checked={letters} onChange={({ target }) => onLetters(target.checked)} />
        Single letters count as keys
      </label>
    </dialog>
  );
}
