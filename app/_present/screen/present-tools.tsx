'use client';

import { useFullScreen } from '../../_ui/use-full-screen';
import type { Command } from '../input/commands';
import type { Offline } from '../offline/use-offline';
import styles from './present-tools.module.css';

/** What a presenter at the screen itself may press; the rest is on keys. */
const TOOLS: readonly (readonly [Command, string])[] = [
  ['previous', 'Back'],
  ['next', 'Next'],
  ['overview', 'All steps'],
  ['prose', 'Prose'],
  ['draw', 'Draw'],
  ['speaker', 'Speaker’s window'],
  ['fullscreen', 'Full screen'],
  ['help', 'More'],
];

/** Whether the talk needs a network, as shortly as can be; more stands in the check before the lecture. */
const SHORTLY: Readonly<Record<Offline['state'], string>> = {
  unknown: '',
  unable: 'needs the network',
  empty: 'needs the network',
  failed: 'needs the network',
  fetching: 'being made ready',
  ready: 'ready offline',
};

/** What of that a phone has room for. */
const ON_PHONES: ReadonlySet<Command> = new Set(['previous', 'next', 'overview', 'prose', 'draw', 'help']);

/** Buttons that come with the mouse and go when it rests; on phones a row that stays. */
export function PresentTools({
  onCommand,
  penOut,
  speaker,
  offline,
}: {
  onCommand: (command: Command) => void;
  penOut: boolean;
  /** Whether the speaker’s window is there; null if it never was. */
  speaker: boolean | null;
  offline: Offline;
}) {
  const screen = useFullScreen();
  return (
    <nav className={styles.tools} data-pen-out={penOut || undefined} aria-label="Presentation">
      {TOOLS.filter(([command]) => command !== 'fullscreen' || screen !== 'unable').map(
        ([command, words]) => (
          <button
            key={command}
            type="button"
            data-turns={command === 'previous' || command === 'next' || undefined}
            data-phone={ON_PHONES.has(command) || undefined}
            data-takes-pen={command === 'draw' || undefined}
            aria-pressed={command === 'draw' ? penOut : undefined}
            onClick={() => onCommand(command)}
          >
            {words}
          </button>
        ),
      )}
      <button type="button" onClick={() => onCommand('hall')}>
        <span>Hall check</span>
        {SHORTLY[offline.state] && <small>{SHORTLY[offline.state]}</small>}
      </button>
      {speaker !== null && (
        <span role="status">{speaker ? 'Speaker’s window is there' : 'Speaker’s window is gone'}</span>
      )}
    </nav>
  );
}
