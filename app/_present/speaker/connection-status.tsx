import { lazy } from 'react';
import * as messages from '#messages/present';
import { href } from '../../_site/urls/urls';
import { useStory } from '../../_story/story-context';
import { Button } from '../../_ui/button';
import { RichText } from '../../_ui/text/rich-text';
import { formatCode } from '../room/room-address';
import type { SpeakerTransport } from '../room/use-speaker-transport';
import { useCanConnect } from '../windows/use-can-connect';
import type { ProjectorState } from '../windows/window-messages';
import styles from './speaker.module.css';
import { otherWindowsText, projectorStateText } from './speaker-status';

/** The dialog that makes a phone a remote; null where the build names no relay. */
export const RemoteDialog = process.env.RELAY_URL ? lazy(() => import('../room/remote-dialog')) : null;

/** What this window waits for while no projector’s window is connected. */
function waitingText(isConnected: boolean | null, isRemote: boolean, isRefused: boolean): string {
  if (process.env.RELAY_URL && isRefused) return messages.remoteRefused;
  if (process.env.RELAY_URL && isRemote) return messages.remoteWaiting;
  return isConnected === null ? messages.waitingForProjector : messages.projectorIsGone;
}

/** Whether the talk is shared with a class, and the button that makes a phone a remote. */
export function RoomStatus({ room, onRemote }: { room: ProjectorState['room']; onRemote: () => void }) {
  if (!room || !RemoteDialog) return null;
  return (
    <p className={styles.room}>
      <span>{messages.sharedAs({ code: formatCode(room.code) })}</span>{' '}
      <span role="status">{messages.followers({ followers: room.followers })}</span>{' '}
      <Button onClick={onRemote}>{messages.remote}</Button>
    </p>
  );
}

/** Whether a projector’s window is connected, and what is over its slide. */
export function ConnectionStatus({
  state,
  otherStates,
  isConnected,
  transport: { isRemote, isRefused },
}: {
  state: ProjectorState | null;
  otherStates: readonly ProjectorState[];
  isConnected: boolean | null;
  transport: SpeakerTransport;
}) {
  const story = useStory();
  const canConnect = useCanConnect() || isRemote;
  const windowsText = isConnected && state && otherWindowsText(story, state, otherStates);
  return (
    <>
      <div
        role="status"
        className={styles.connectionStatus}
        data-urgent={isConnected && otherStates.length === 0 ? undefined : true}
      >
        {!canConnect && (
          <>
            <RichText
              text={messages.noConnectionNotesIn}
              tags={{
                plain: (words) => <span>{words}</span>,
                link: (words) => <a href={href(`/handout/${story.id}/notes/`)}>{words}</a>,
              }}
            />{' '}
          </>
        )}
        {!isConnected && (canConnect || isConnected !== null) && (
          <span>{`${waitingText(isConnected, isRemote, isRefused)} `}</span>
        )}
        {!isConnected && !isRemote && (
          <a href={href(`/present/${story.id}/`)} target="_blank" rel="noopener">
            {messages.openProjector}
          </a>
        )}
        {windowsText && <span>{windowsText}</span>}
      </div>
      <p role="status" className={styles.projectorStatus}>
        {isConnected && state && projectorStateText(state)}
      </p>
    </>
  );
}
