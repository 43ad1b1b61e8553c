import { RelayConnection } from '../../_relay/relay-connection';
import type { Transport } from '../windows/transport';
import type { RoomKey } from './room-storage';

/**
 * Opens a remote’s connection to its presenter. `onRefused` is called when the relay does not know the key or the room any
 * more; a room that the relay has lost for a moment is waited for.
 */
export function openRemote(remote: RoomKey, onRefused: () => void): Transport {
  let onWindowMessage: (data: unknown) => void = () => undefined;
  const connection = new RelayConnection({
    greeting: () => ({ type: 'remote', ...remote }),
    onMessage: (message) => {
      if (message.type === 'window') onWindowMessage(message.envelope);
      const isRefused = message.type === 'refused' && message.reason !== 'unknown-code';
      if (!isRefused && message.type !== 'ended') return;
      connection.close();
      onRefused();
    },
    onLost: () => undefined,
  });
  return {
    post: (envelope) => {
      connection.send({ type: 'window', envelope });
    },
    listen: (onMessage) => {
      onWindowMessage = onMessage;
    },
    close: () => connection.close(),
  };
}
