import * as messages from '#messages/present';
import { useFullScreen } from '../../_ui/use-full-screen';
import type { Command } from '../input/commands';
import type { Offline } from '../offline/use-offline';
import type { PresentedRoom } from '../room/room-presenter';
import { roomText } from '../room/room-text';
import styles from './present-tools.module.css';

/** Commands that have a button on the projector’s screen, and its label; the others are on keys alone. */
const TOOLS: readonly (readonly [Command, string])[] = [
  ['previous', messages.back],
  ['next', messages.next],
  ['overview', messages.overview],
  ['prose', messages.proseButton],
  ['draw', messages.drawButton],
  ['speaker', messages.speakersWindow],
  ...(process.env.RELAY_URL ? [['shareTalk', messages.shareTalkButton] as const] : []),
  ['fullscreen', messages.fullScreen],
  ['help', messages.more],
];

/** Short labels for whether the talk needs the network; the preflight says more. */
const OFFLINE_LABELS: Readonly<Record<Offline['state'], string>> = {
  unknown: '',
  unable: messages.badgeNeedsNetwork,
  empty: messages.badgeNeedsNetwork,
  failed: messages.badgeNeedsNetwork,
  fetching: messages.badgeFetching,
  ready: messages.badgeReady,
};

/** Commands that have a button on phones too. */
const ON_PHONES: ReadonlySet<Command> = new Set(['previous', 'next', 'overview', 'prose', 'draw', 'help']);

/** The buttons that appear when the mouse moves and disappear when it rests; on phones they stay. */
export function PresentTools({
  onCommand,
  isPenActive,
  isSpeakerConnected,
  offline,
  room,
}: {
  onCommand: (command: Command) => void;
  isPenActive: boolean;
  /** Whether a speaker’s window is connected; null if none ever was. */
  isSpeakerConnected: boolean | null;
  offline: Offline;
  /** The room in which the talk is shared; null if it is not. */
  room: PresentedRoom | null;
}) {
  const screen = useFullScreen();
  return (
    <nav className={styles.tools} data-pen-out={isPenActive || undefined} aria-label={messages.presentation}>
      {TOOLS.filter(([command]) => command !== 'fullscreen' || screen !== 'unable').map(
        ([command, label]) => (
          <button
            key={command}
            type="button"
            data-turns={command === 'previous' || command === 'next' || undefined}
            data-phone={ON_PHONES.has(command) || undefined}
            data-takes-pen={command === 'draw' || undefined}
            aria-pressed={command === 'draw' ? isPenActive : undefined}
            onClick={() => onCommand(command)}
          >
            {label}
          </button>
        ),
      )}
      <button type="button" onClick={() => onCommand('preflight')}>
        <span>{messages.preflightButton}</span>
        {OFFLINE_LABELS[offline.state] && <small>{OFFLINE_LABELS[offline.state]}</small>}
      </button>
      {process.env.RELAY_URL && room && <span role="status">{roomText(room)}</span>}
      {isSpeakerConnected !== null && (
        <span role="status">{isSpeakerConnected ? messages.speakerIsThere : messages.speakerIsGone}</span>
      )}
    </nav>
  );
}
