import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TalkState } from '../../_relay/relay-messages';
import type { OpenTransport } from '../windows/transport';
import type { PresentedRoom, RoomPresenter } from './room-presenter';
import { loadKey } from './room-storage';

/** The room in which a talk is shared with a class, and the functions that open and end it. */
export type TalkRoom = {
  /** Null while the talk is not shared. */
  room: PresentedRoom | null;
  /** Opens the transport to remotes; null while there is none. */
  openTransport: OpenTransport | null;
  open: () => void;
  end: () => void;
};

const NOT_SHARED: TalkRoom = {
  ...{ room: null, openTransport: null, open: () => undefined, end: () => undefined },
};

/**
 * Shares a talk, whose state is null while the audience must not see it, over the relay. What connects to it is loaded
 * when the talk is shared first, or was before a reload.
 */
function useRelayRoom(story: string, state: TalkState | null): TalkRoom {
  // how often it was opened; 0 while the talk is not shared
  const [openings, setOpenings] = useState(0);
  const isShared = openings > 0;
  const [room, setRoom] = useState<PresentedRoom | null>(null);
  const [openTransport, setOpenTransport] = useState<OpenTransport | null>(null);
  const presenter = useRef<RoomPresenter | null>(null);
  const latestState = useRef(state);
  latestState.current = state;
  useEffect(() => {
    if (loadKey('room', story)) setOpenings(1);
  }, [story]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another opening connects anew
  useEffect(() => {
    if (!isShared) return;
    let isCancelled = false;
    import('./room-presenter').then(
      ({ RoomPresenter, OPENING_ROOM }) => {
        if (isCancelled) return;
        setRoom(OPENING_ROOM);
        const opened = new RoomPresenter({ story, onChange: setRoom });
        presenter.current = opened;
        setOpenTransport(() => opened.openTransport);
        if (latestState.current) opened.show(latestState.current);
      },
      () => setOpenings(0),
    );
    return () => {
      isCancelled = true;
      presenter.current?.close();
      presenter.current = null;
      setRoom(null);
      setOpenTransport(null);
    };
  }, [openings, isShared, story]);
  useEffect(() => {
    if (state) presenter.current?.show(state);
  }, [state]);
  const isRefused = room?.status === 'full' || room?.status === 'replaced';
  const open = useCallback(
    () => setOpenings((before) => (before === 0 || isRefused ? before + 1 : before)),
    [isRefused],
  );
  const end = useCallback(() => {
    presenter.current?.end();
    setOpenings(0);
  }, []);
  return useMemo(() => ({ room, openTransport, open, end }), [room, openTransport, open, end]);
}

/** The room of a talk; without a relay, which the build names, there is none, nor anything that would connect to one. */
export const useRoom: typeof useRelayRoom = process.env.RELAY_URL ? useRelayRoom : () => NOT_SHARED;
