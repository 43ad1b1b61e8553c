import { useEffect, useMemo, useState } from 'react';
import { broadcastTransport } from '../windows/broadcast-transport';
import type { OpenTransport } from '../windows/transport';
import { remoteOfFragment } from './room-address';
import { loadKey, saveKey } from './room-storage';

export type SpeakerTransport = {
  /** Null until it is known how this window connects. */
  openTransport: OpenTransport | null;
  /** Whether this window is a remote on a device of its own. */
  isRemote: boolean;
  /** Whether its key counts no more. */
  isRefused: boolean;
};

/** The connection of a speaker’s window within its browser. */
function useBroadcast(story: string): SpeakerTransport {
  return useMemo(
    () => ({ openTransport: broadcastTransport(story), isRemote: false, isRefused: false }),
    [story],
  );
}

/** The same, or over the relay where the address, or that from which this window was loaded first, has a remote’s key. */
function useBroadcastOrRelay(story: string): SpeakerTransport {
  const broadcast = useBroadcast(story);
  const [transport, setTransport] = useState<SpeakerTransport | null>(null);
  useEffect(() => {
    let isCancelled = false;
    const choose = async () => {
      const scanned = remoteOfFragment(window.location.hash);
      if (scanned) {
        saveKey('remote', story, scanned);
        // the key stands in no address that somebody may see, copy or bookmark
        window.history.replaceState(
          window.history.state,
          '',
          window.location.pathname + window.location.search,
        );
      }
      const remote = scanned ?? loadKey('remote', story);
      if (!remote) return setTransport(broadcast);
      const { openRemote } = await import('./remote-connection');
      if (isCancelled) return;
      const onRefused = () => setTransport((before) => before && { ...before, isRefused: true });
      setTransport({
        openTransport: () => openRemote(remote, onRefused),
        isRemote: true,
        isRefused: false,
      });
    };
    // without its program this window is a speaker’s window of this browser
    choose().catch(() => !isCancelled && setTransport(broadcast));
    window.addEventListener('hashchange', choose);
    return () => {
      isCancelled = true;
      window.removeEventListener('hashchange', choose);
    };
  }, [story, broadcast]);
  return transport ?? NOT_KNOWN;
}

const NOT_KNOWN: SpeakerTransport = { openTransport: null, isRemote: false, isRefused: false };

/** How a speaker’s window connects to the projector’s; over a relay only where the build names one. */
export const useSpeakerTransport: typeof useBroadcast = process.env.RELAY_URL
  ? useBroadcastOrRelay
  : useBroadcast;
