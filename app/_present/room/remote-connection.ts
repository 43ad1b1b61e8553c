import * as z from 'zod/mini';
import { RelayConnection } from '../../_relay/relay-connection';
import type { Transport } from '../windows/transport';

export type Remote = { code: string; key: string };

const remoteSchema = z.strictObject({ code: z.string(), key: z.string() });

const storageKeyOf = (story: string) => `fault-lines-remote:${story}`;

/** The room and key with which this window is a remote since it was opened; null if it is none. */
export function loadRemote(story: string): Remote | null {
  try {
    const { success, data } = remoteSchema.safeParse(
      JSON.parse(sessionStorage.getItem(storageKeyOf(story)) ?? 'null'),
    );
    return success ? data : null;
  } catch {
    return null;
  }
}

export function saveRemote(story: string, remote: Remote): void {
  try {
    sessionStorage.setItem(storageKeyOf(story), JSON.stringify(remote));
  } catch {
    // storage is refused: after a reload the code has to be scanned again
  }
}

/**
 * Opens a remote’s connection to its presenter. `onRefused` is called when the relay does not know the key or the room any
 * more; a room that the relay has lost for a moment is waited for.
 */
export function openRemote(remote: Remote, onRefused: () => void): Transport {
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
