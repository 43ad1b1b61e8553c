import { href } from '../../_site/urls/urls';
import type { OpenTransport, Transport } from './transport';

const CHANNEL = 'fault-lines-talk';

/** Opens a broadcast channel; null where the browser has none, or refuses it as it does cookies. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Whether this browser lets the windows of a talk connect. */
export function canConnectWindows(): boolean {
  const channel = openChannel(CHANNEL);
  channel?.close();
  return channel !== null;
}

/** Returns the function that opens the transport between a talk’s windows on one machine, without a server. */
export const broadcastTransport =
  (story: string): OpenTransport =>
  (): Transport | null => {
    // two copies of the site may be on one host, each below its own path
    const path = new URL(href(`/present/${story}/`), window.location.href).pathname;
    const channel = openChannel(`${CHANNEL}:${path}`);
    if (!channel) return null;
    return {
      post: (message) => channel.postMessage(message),
      listen: (onMessage) => {
        channel.onmessage = ({ data }: MessageEvent) => onMessage(data);
      },
      close: () => channel.close(),
    };
  };
