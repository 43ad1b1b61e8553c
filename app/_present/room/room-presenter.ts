import { RelayConnection } from '../../_relay/relay-connection';
import type { FromRelay, TalkState } from '../../_relay/relay-messages';
import type { Transport } from '../windows/transport';
import { loadKey, type RoomKey, type RoomStorage, saveKey } from './room-storage';

/**
 * Whether the room is there: on its way, there, lost for the moment, refused because the relay is full, or taken over by
 * another window of the presenter’s.
 */
type RoomStatus = 'connecting' | 'connected' | 'lost' | 'full' | 'replaced';

/** A room as the presenter sees it. `code` and `remoteKey` are null until the relay has opened it. */
export type PresentedRoom = {
  status: RoomStatus;
  code: string | null;
  remoteKey: string | null;
  followers: number;
  remotes: number;
};

export const OPENING_ROOM: PresentedRoom = {
  ...{ status: 'connecting', code: null, remoteKey: null, followers: 0, remotes: 0 },
};

/** Interval of states while somebody drags the slider, milliseconds. */
const STATE_INTERVAL = 100;

type PresenterOptions = {
  story: string;
  onChange: (room: PresentedRoom) => void;
  storage?: () => RoomStorage;
  createConnection?: (options: ConstructorParameters<typeof RelayConnection>[0]) => RelayConnection;
};

/** The presenter’s end of a room: opens it, returns to it, sends it the talk’s state, and connects its remotes. */
export class RoomPresenter {
  private room = OPENING_ROOM;
  private saved: RoomKey | null;
  private state: TalkState | null = null;
  private stateTimer: ReturnType<typeof setTimeout> | null = null;
  private onWindowMessage: (data: unknown) => void = () => undefined;
  private readonly connection: RelayConnection;

  constructor(private readonly options: PresenterOptions) {
    const { story, storage, createConnection = (connection) => new RelayConnection(connection) } = options;
    this.saved = loadKey('room', story, storage);
    this.connection = createConnection({
      greeting: () => ({ type: 'open', story, room: this.saved }),
      onMessage: (message) => this.receive(message),
      onLost: () => this.change({ status: 'lost' }),
    });
  }

  /** Shows a state to followers; of several in a short time only the first and the last. */
  show(state: TalkState): void {
    if (state.step === this.state?.step && state.progress === this.state.progress) return;
    this.state = state;
    if (this.stateTimer) return;
    this.sendState();
    this.stateTimer = setTimeout(() => {
      this.stateTimer = null;
      if (this.state !== state) this.sendState();
    }, STATE_INTERVAL);
  }

  /** Carries messages to remotes and from them. */
  readonly openTransport = (): Transport => ({
    post: (envelope) => {
      if (this.room.remotes > 0) this.connection.send({ type: 'window', envelope });
    },
    listen: (onMessage) => {
      this.onWindowMessage = onMessage;
    },
    close: () => {
      this.onWindowMessage = () => undefined;
    },
  });

  /** Ends the room for all. */
  end(): void {
    this.save(null);
    this.connection.send({ type: 'end' });
    this.close();
  }

  /** Leaves the room, which waits for a while. */
  close(): void {
    if (this.stateTimer) clearTimeout(this.stateTimer);
    this.connection.close();
  }

  private sendState(): void {
    if (this.state && this.room.status === 'connected')
      this.connection.send({ type: 'state', state: this.state });
  }

  private change(change: Partial<PresentedRoom>): void {
    this.room = { ...this.room, ...change };
    this.options.onChange(this.room);
  }

  private receive(message: FromRelay): void {
    switch (message.type) {
      case 'opened': {
        const { code, key, remoteKey } = message;
        this.save({ code, key });
        this.change({ status: 'connected', code, remoteKey });
        this.sendState();
        break;
      }
      case 'audience':
        this.change({ followers: message.followers, remotes: message.remotes });
        break;
      case 'window':
        this.onWindowMessage(message.envelope);
        break;
      case 'ended':
        // the relay has ended it, since nothing happened in it for hours: the next one is another
        this.forget();
        break;
      case 'refused':
        if (message.reason === 'wrong-key') this.forget();
        else if (message.reason === 'replaced' || message.reason === 'relay-full') {
          this.connection.close();
          this.change({ status: message.reason === 'replaced' ? 'replaced' : 'full' });
        }
    }
  }

  private save(key: RoomKey | null): void {
    this.saved = key;
    saveKey('room', this.options.story, key, this.options.storage);
  }

  /** Opens another room with the next connection. */
  private forget(): void {
    this.save(null);
    this.change({ code: null, remoteKey: null, followers: 0, remotes: 0 });
  }
}
