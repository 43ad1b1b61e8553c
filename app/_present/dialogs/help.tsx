'use client';

import { useState } from 'react';
import { useFullScreen } from '../../_ui/use-full-screen';
import { COMMANDS, type Command, signOf } from '../input/commands';
import { areLettersKept } from '../input/use-single-key-shortcuts';
import styles from './dialogs.module.css';
import { useModal } from './use-modal';

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
  const { dialog, close, closing } = useModal(onClose);
  const screen = useFullScreen();
  const [isForgotten, setForgotten] = useState(false);
  const switchLetters = (on: boolean) => {
    onLetters(on);
    setForgotten(!areLettersKept(on));
  };
  const press = (command: Command) => {
    close();
    onCommand(command);
  };
  return (
    <dialog ref={dialog} className={styles.commands} aria-labelledby="help-title" {...closing}>
      <div className={styles.head}>
        <h2 id="help-title">Keys and commands</h2>
        <button type="button" className={styles.close} onClick={close}>
          Close
        </button>
      </div>
      <ul className={styles.keys}>
        {COMMANDS.filter(({ id }) => id !== 'help' && offers(id)).map(({ id, keys, words }) => (
          <li key={id}>
            <button type="button" onClick={() => press(id)}>
              {id === 'fullscreen' && screen === 'unable' ? `${words}: not possible here` : words}
            </button>
            <span>
              {keys.map((key) => (
                <kbd key={key}>{signOf(key)}</kbd>
              ))}
            </span>
          </li>
        ))}
        <li>
          <div>To a step by its number</div>
          <span>
            <kbd>1</kbd>
            <kbd>8</kbd>
            <kbd>Enter</kbd>
          </span>
        </li>
        <li>
          <div>These keys</div>
          <span>
            <kbd>?</kbd>
          </span>
        </li>
      </ul>
      <label className={styles.letters}>
        <input type="checkbox" checked={letters} onChange={({ target }) => switchLetters(target.checked)} />
        <span>Single letters and signs count as keys</span>
      </label>
      <p role="status" className={styles.found}>
        {isForgotten && 'This browser keeps no choice: it holds until the page is closed.'}
      </p>
    </dialog>
  );
}
