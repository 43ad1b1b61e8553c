import { useEffect } from 'react';
import * as messages from '#messages/present';
import { Button } from '../../_ui/button';
import { Dialog } from '../../_ui/dialog/dialog';
import { useFullScreenExit } from '../../_ui/use-full-screen';
import { QrCode } from '../dialogs/qr-code';
import { explainUnreachable, withoutProtocol } from '../dialogs/share-address';
import { followAddresses, formatCode } from './room-address';
import { roomText } from './room-text';
import styles from './share-talk.module.css';
import type { TalkRoom } from './use-room';

/** The code and the address of a room, as QR code and to be typed. */
function RoomAddress({ story, code }: { story: string; code: string }) {
  const { scanned, typed } = followAddresses(story, code);
  const unreachableText = explainUnreachable(scanned);
  if (unreachableText !== null) return <p>{unreachableText}</p>;
  return (
    <div className={styles.address}>
      <QrCode address={scanned} alt={messages.followQrCode} />
      <div>
        <p>{messages.followTyped}</p>
        <p className={styles.typed}>{withoutProtocol(typed)}</p>
        <p>{messages.followCode}</p>
        <p className={styles.code}>{formatCode(code)}</p>
      </div>
    </div>
  );
}

type ShareTalkProps = { story: string; talkRoom: TalkRoom; onClose: () => void };

/** Dialog that shares the talk with a class: it opens a room, and shows how to come in and how many have. */
export default function ShareTalk({ story, talkRoom, onClose }: ShareTalkProps) {
  const { room, open, end } = talkRoom;
  useFullScreenExit(onClose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; a room that was refused is opened again by the button alone
  useEffect(() => {
    if (!room) open();
  }, []);
  const endAndClose = () => {
    end();
    onClose();
  };
  const canRetry = room?.status === 'replaced' || room?.status === 'full';
  return (
    <Dialog title={messages.shareTalk} className={styles.shareTalk} onClose={onClose}>
      {room?.code && <RoomAddress story={story} code={room.code} />}
      <p role="status" className={styles.status}>
        {room ? roomText(room) : messages.roomOpening}
      </p>
      <p className={styles.privacy}>{messages.sharePrivacy}</p>
      <p className={styles.buttons}>
        {canRetry && <Button onClick={open}>{messages.shareAgain}</Button>}
        <Button onClick={endAndClose}>{messages.endSharing}</Button>
      </p>
    </Dialog>
  );
}
