import { useCallback, useEffect, useRef, useState } from 'react';
import { addState, type FollowedProjector, NO_PROJECTOR, removeWindow } from './followed-projector';
import type { OpenTransport } from './transport';
import { useWindowName } from './use-window-name';
import { WindowChannel } from './window-channel';
import type { ProjectorState, SpeakerRequest } from './window-messages';

/**
 * The speaker’s end of the connection to the projector’s windows: the last state of the one that it follows, the states
 * of the others, whether the followed one is connected, null before one ever was, and the function that sends it a
 * request. `openTransport` is null as long as it is not known how the windows connect.
 */
export function useSpeakerChannel(openTransport: OpenTransport | null): {
  state: ProjectorState | null;
  otherStates: readonly ProjectorState[];
  isConnected: boolean | null;
  sendRequest: (request: SpeakerRequest) => void;
} {
  const windowName = useWindowName();
  const [followed, setFollowed] = useState(NO_PROJECTOR);
  const latest = useRef(NO_PROJECTOR);
  const channel = useRef<WindowChannel<'speaker'> | null>(null);

  useEffect(() => {
    const transport = openTransport?.();
    if (!transport) return;
    const update = (next: FollowedProjector) => {
      latest.current = next;
      setFollowed(next);
    };
    const opened = new WindowChannel(transport, 'speaker', windowName, {
      heartbeat: () => ({ role: 'speaker', type: 'following', followed: latest.current.name }),
      closed: { role: 'speaker', type: 'speaker-closed' },
      onMessage: (message, from) => {
        if (message.type !== 'state') return;
        update(addState(latest.current, from, message.state, Date.now()));
        if (latest.current.name === from) opened.send({ role: 'speaker', type: 'received' }, from);
      },
      onDisconnect: (from) => update(removeWindow(latest.current, from, Date.now())),
    });
    channel.current = opened;
    return () => {
      opened.close();
      channel.current = null;
    };
  }, [openTransport, windowName]);

  const sendRequest = useCallback((request: SpeakerRequest) => {
    const { name } = latest.current;
    if (name !== null) channel.current?.send(request, name);
  }, []);

  const { name, windows, lastState } = followed;
  return {
    state: lastState,
    otherStates: [...windows].filter(([from]) => from !== name).map(([, state]) => state),
    isConnected: name !== null ? true : lastState && false,
    sendRequest,
  };
}
