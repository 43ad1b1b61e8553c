import * as messages from '#messages/present';
import { Dialog } from '../../_ui/dialog/dialog';
import { QrCode } from '../dialogs/qr-code';
import { explainUnreachable } from '../dialogs/share-address';
import type { ProjectorState } from '../windows/window-messages';
import { remoteAddress } from './room-address';
import styles from './share-talk.module.css';

type RemoteDialogProps = {
  story: string;
  room: NonNullable<ProjectorState['room']>;
  onClose: () => void;
};

/** Dialog of the speaker’s window with the code that makes a phone a remote. Its address holds a key, and is not written out. */
export default function RemoteDialog({ story, room, onClose }: RemoteDialogProps) {
  const address = remoteAddress(story, room.code, room.remoteKey);
  const unreachableText = explainUnreachable(address);
  return (
    <Dialog title={messages.remote} className={styles.remote} onClose={onClose}>
      {unreachableText === null ? (
        <QrCode address={address} alt={messages.remoteQrCode} />
      ) : (
        <p>{unreachableText}</p>
      )}
      <p>{messages.remoteScan}</p>
      <p role="status" className={styles.status}>
        {room.remotes > 0 && messages.remotesConnected({ remotes: room.remotes })}
      </p>
    </Dialog>
  );
}
