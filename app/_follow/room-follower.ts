import { RelayConnection } from '../_relay/relay-connection';
import type { FromRelay, TalkState } from '../_relay/relay-messages';

/**
 * How a device follows: on its way into the room, in it, in it without the presenter, without a connection for the
 * moment, or out of it, because the talk has ended, there is no such room, or it is full.
 */
export type FollowStatus = 'connecting' | 'following' | 'waiting' | 'lost' | 'ended' | 'unknown' | 'full';

export type FollowedTalk = {
  status: FollowStatus;
  /** Id of the talk’s story, and where the talk is; null before they are known. */
  story: string | null;
  state: TalkState | null;
};

export const ENTERING: FollowedTalk = { status: 'connecting', story: null, state: null };

type FollowerOptions = {
  code: string;
  onChange: (talk: FollowedTalk) => void;
  createConnection?: (options: ConstructorParameters<typeof RelayConnection>[0]) => RelayConnection;
};

/** A follower’s end of a room: it sends nothing but the code, and hears where the talk is. */
export class RoomFollower {
  private talk = ENTERING;
  private readonly connection: RelayConnection;

  constructor(private readonly options: FollowerOptions) {
    const { code, createConnection = (connection) => new RelayConnection(connection) } = options;
    this.connection = createConnection({
      greeting: () => ({ type: 'follow', code }),
      onMessage: (message) => this.receive(message),
      onLost: () => this.change({ status: this.talk.story ? 'lost' : 'connecting' }),
    });
  }

  close(): void {
    this.connection.close();
  }

  private change(change: Partial<FollowedTalk>): void {
    this.talk = { ...this.talk, ...change };
    this.options.onChange(this.talk);
  }

  /** Leaves the room for good. */
  private leave(status: FollowStatus): void {
    this.connection.close();
    this.change({ status });
  }

  private receive(message: FromRelay): void {
    switch (message.type) {
      case 'following':
        this.change({
          status: message.isPresent ? 'following' : 'waiting',
          story: message.story,
          state: message.state ?? this.talk.state,
        });
        break;
      case 'state':
        this.change({ state: message.state });
        break;
      case 'presence':
        this.change({ status: message.isPresent ? 'following' : 'waiting' });
        break;
      case 'ended':
        this.leave('ended');
        break;
      case 'refused':
        // a relay that was restarted does not know the room until its presenter is back
        if (message.reason === 'unknown-code' && !this.talk.story) this.leave('unknown');
        if (message.reason === 'room-full') this.leave('full');
    }
  }
}
