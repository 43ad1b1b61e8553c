import { useState } from 'react';
import { flushSync } from 'react-dom';
import * as messages from '#messages/present';
import { LanguageLinks } from '../../_site/languages/language-links';
import type { LanguageVersion } from '../../_site/languages/versions';
import { Dialog } from '../../_ui/dialog/dialog';
import { useFullScreen, useFullScreenExit } from '../../_ui/use-full-screen';
import { COMMANDS, type Command } from '../input/commands';
import { keyLabel } from '../input/key-names';
import { isChoiceSaved } from '../input/use-single-key-shortcuts';
import styles from './dialogs.module.css';

type HelpProps = {
  hasSingleKeys: boolean;
  /** Whether a command is available in this window; by default all are. */
  isOffered?: (command: Command) => boolean;
  /** The talk in other languages. */
  versions?: readonly LanguageVersion[];
  onSingleKeys: (on: boolean) => void;
  onCommand: (command: Command) => void;
  onClose: () => void;
};

/** All commands with their keys, each a button, and the switch for single-key shortcuts. */
export function Help({
  hasSingleKeys,
  isOffered = () => true,
  versions = [],
  onSingleKeys,
  onCommand,
  onClose,
}: HelpProps) {
  useFullScreenExit(onClose);
  const screen = useFullScreen();
  const [isUnsaved, setUnsaved] = useState(false);
  const switchSingleKeys = (on: boolean) => {
    onSingleKeys(on);
    setUnsaved(!isChoiceSaved(on));
  };
  const runCommand = (command: Command) => {
    // at once, so that the command finds the page within reach
    flushSync(onClose);
    onCommand(command);
  };
  return (
    <Dialog title={messages.help} className={styles.help} onClose={onClose}>
      <ul className={styles.shortcutList}>
        {COMMANDS.filter(({ id }) => id !== 'help' && isOffered(id)).map(({ id, keys, label: words }) => (
          <li key={id}>
            <button type="button" onClick={() => runCommand(id)}>
              {id === 'fullscreen' && screen === 'unable' ? messages.commandNotPossible({ words }) : words}
            </button>
            <span>
              {keys.map((key) => (
                <kbd key={key}>{keyLabel(key)}</kbd>
              ))}
            </span>
          </li>
        ))}
        <li>
          <div>{messages.stepByNumber}</div>
          <span>
            <kbd>1</kbd>
            <kbd>8</kbd>
            <kbd>{messages.enterKey}</kbd>
          </span>
        </li>
        <li>
          <div>{messages.helpCommand}</div>
          <span>
            <kbd>?</kbd>
          </span>
        </li>
      </ul>
      <label className={styles.singleKeysChoice}>
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={({ target }) => switchSingleKeys(target.checked)}
        />
        <span>{messages.singleKeys}</span>
      </label>
      <p role="status" className={styles.status}>
        {isUnsaved && messages.choiceNotSaved}
      </p>
      {versions.length > 0 && (
        <p>
          <LanguageLinks versions={versions} keepsPlace />
        </p>
      )}
    </Dialog>
  );
}
