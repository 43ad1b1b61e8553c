'use client';

import { useEffect, useRef } from 'react';
import { COMMANDS, type Command, signOf } from './commands';
import styles from './dialogs.module.css';

type HelpProps = {
  letters: boolean;
  /** Whether a command can be given here; without it, all can. */
  offers?: (command: Command) => boolean;
  onLetters: (on: boolean) => void;
  onCommand: (command: Command) => void;
  onClose: () => void;
};

/** All commands with their keys, from the table that binds them, to be pressed as well; and the switch for single characters. */
export function Help({ letters, offers = () => true, onLetters, onCommand, onClose }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const press = (command: Command) => {
    dialog.current?.close();
    // the dialog is closed by now: what opens the next one must not be closed with it
    requestAnimationFrame(() => onCommand(command));
  };
  return (
    <dialog ref={dialog} className={styles.commands} aria-labelledby="help-title" onClose={onClose}>
      <div className={styles.head}>
        <h2 id="help-title">Keys and commands</h2>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <ul className={styles.keys}>
        {COMMANDS.filter(({ id }) => id !== 'help' && offers(id)).map(({ id, keys, words }) => (
          <li key={id}>
            <button type="button" onClick={() => press(id)}>
              {words}
            </button>
            <span>
              {keys.map((key) => (
                <kbd key={key}>{signOf(key)}</kbd>
              ))}
            </span>
          </li>
        ))}
        <li>
          To a step by its number
          <span>
            <kbd>1</kbd>
            <kbd>8</kbd>
            <kbd>Enter</kbd>
          </span>
        </li>
        <li>
          These keys
          <span>
            <kbd>?</kbd>
          </span>
        </li>
      </ul>
      <label className={styles.letters}>
        <input type="checkbox" checked={letters} onChange={({ target }) => onLetters(target.checked)} />
        Single letters and signs count as keys
      </label>
    </dialog>
  );
}
