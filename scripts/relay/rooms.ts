import { randomInt } from 'node:crypto';
import {
  CODE_LENGTH,
  CODE_SIGNS,
  type FromRelay,
  type Refusal,
  type TalkState,
  type ToRelay,
} from '../../app/_relay/relay-messages';
import { createKey, createSession, sessionOfKey } from './room-keys';

/** One connection to the relay. */
export type Member = {
  /** Address that it comes from, by which rooms are counted. */
  address: string;
  send: (message: FromRelay) => void;
  /** Ends the connection. */
  close: () => void;
  /** Says why, and ends the connection. */
  refuse: (reason: Refusal) => void;
};

/** Upper bounds of what the relay holds, and how long it holds it, milliseconds. */
export type RoomLimits = {
  rooms: number;
  roomsPerAddress: number;
  followers: number;
  remotes: number;
  /** How long a room waits for a presenter who has gone. */
  presenterAbsence: number;
  /** How long a room lasts in which nothing happens. */
  idleTime: number;
};

export const ROOM_LIMITS: RoomLimits = {
  ...{ rooms: 200, roomsPerAddress: 20, followers: 500, remotes: 4 },
  ...{ presenterAbsence: 10 * 60_000, idleTime: 4 * 60 * 60_000 },
};

type Room = {
  code: string;
  session: string;
  story: string;
  /** Address from which it was opened. */
  address: string;
  presenter: Member | null;
  followers: Set<Member>;
  remotes: Set<Member>;
  /** The last state; null before the first. */
  state: TalkState | null;
  /** When something last happened, and when the presenter left, milliseconds since 1970. */
  usedAt: number;
  leftAt: number | null;
  audienceTimer: ReturnType<typeof setTimeout> | null;
};

type MemberRole = 'presenter' | 'remote' | 'follower';

/** What a member of a room is in it. */
export type Membership = { room: Room; role: MemberRole };

/** Within this time several changes of the audience are one message, milliseconds: a class comes all at once. */
const AUDIENCE_DELAY = 250;

const randomCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');

/**
 * The rooms of a relay, in memory alone. A room has a presenter, whose last state it passes on to followers, and remotes,
 * which exchange messages with the presenter. With its end nothing of it is left.
 */
export class Rooms {
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly secret: string,
    private readonly limits: RoomLimits = ROOM_LIMITS,
    private readonly now: () => number = Date.now,
  ) {}

  get size(): number {
    return this.rooms.size;
  }

  /** Admits a connection by its first message; null if it was refused. */
  enter(member: Member, message: ToRelay): Membership | null {
    switch (message.type) {
      case 'open':
        return this.open(member, message.story, message.room);
      case 'follow':
        return this.follow(member, message.code);
      case 'remote':
        return this.admitRemote(member, message.code, message.key);
      default:
        member.refuse('not-understood');
        return null;
    }
  }

  /** Does what a member’s message says, if its role may; else the connection ends. */
  receive(member: Member, { room, role }: Membership, message: ToRelay): void {
    if (message.type === 'ping') {
      member.send({ type: 'pong' });
      return;
    }
    room.usedAt = this.now();
    if (role === 'presenter' && message.type === 'state') {
      room.state = message.state;
      for (const follower of room.followers) follower.send(message);
    } else if (role === 'presenter' && message.type === 'window') {
      for (const remote of room.remotes) remote.send(message);
    } else if (role === 'remote' && message.type === 'window') room.presenter?.send(message);
    else if (role === 'presenter' && message.type === 'end') this.end(room);
    else member.refuse('not-understood');
  }

  /** Removes a member whose connection has ended. */
  leave(member: Member, { room, role }: Membership): void {
    if (role === 'follower' && room.followers.delete(member)) this.reportAudience(room);
    if (role === 'remote' && room.remotes.delete(member)) this.reportAudience(room);
    // a presenter who has been replaced is not the room’s any more
    if (role !== 'presenter' || room.presenter !== member) return;
    room.presenter = null;
    room.leftAt = this.now();
    this.sendToAudience(room, { type: 'presence', isPresent: false });
  }

  /** Ends rooms whose presenter does not return, or in which nothing happens. */
  endIdleRooms(): void {
    const now = this.now();
    for (const room of [...this.rooms.values()]) {
      const isAbandoned = room.leftAt !== null && now - room.leftAt > this.limits.presenterAbsence;
      if (isAbandoned || now - room.usedAt > this.limits.idleTime) this.end(room);
    }
  }

  private open(
    member: Member,
    story: string,
    claim: { code: string; key: string } | null,
  ): Membership | null {
    const session = claim && sessionOfKey(this.secret, 'presenter', claim.code, claim.key, this.now());
    const existing = claim ? this.rooms.get(claim.code) : undefined;
    if (claim && (session === null || (existing && existing.session !== session))) {
      member.refuse('wrong-key');
      return null;
    }
    const room = existing ?? this.create(member, story, claim?.code ?? this.unusedCode(), session);
    if (!room) {
      member.refuse('relay-full');
      return null;
    }
    // the newest window of a presenter drives: an older one may be a connection that has died unnoticed
    room.presenter?.refuse('replaced');
    ({ presenter: room.presenter, leftAt: room.leftAt } = { presenter: member, leftAt: null });
    room.usedAt = this.now();
    const keyOf = (role: 'presenter' | 'remote') => createKey(this.secret, role, room.code, room.session);
    member.send({ type: 'opened', code: room.code, key: keyOf('presenter'), remoteKey: keyOf('remote') });
    this.reportAudience(room);
    this.sendToAudience(room, { type: 'presence', isPresent: true });
    return { room, role: 'presenter' };
  }

  private create(member: Member, story: string, code: string, session: string | null): Room | null {
    const { address } = member;
    const ofAddress = [...this.rooms.values()].filter((room) => room.address === address).length;
    if (this.rooms.size >= this.limits.rooms || ofAddress >= this.limits.roomsPerAddress) return null;
    const now = this.now();
    const room: Room = {
      ...{ code, session: session ?? createSession(now), story, address, presenter: null, state: null },
      ...{ followers: new Set(), remotes: new Set(), usedAt: now, leftAt: null, audienceTimer: null },
    };
    this.rooms.set(code, room);
    return room;
  }

  private unusedCode(): string {
    let code = randomCode();
    while (this.rooms.has(code)) code = randomCode();
    return code;
  }

  private follow(member: Member, code: string): Membership | null {
    const room = this.rooms.get(code);
    if (!room || room.followers.size >= this.limits.followers) {
      member.refuse(room ? 'room-full' : 'unknown-code');
      return null;
    }
    room.followers.add(member);
    const { story, state, presenter } = room;
    member.send({ type: 'following', story, state, isPresent: presenter !== null });
    this.reportAudience(room);
    return { room, role: 'follower' };
  }

  private admitRemote(member: Member, code: string, key: string): Membership | null {
    const session = sessionOfKey(this.secret, 'remote', code, key, this.now());
    const room = session === null ? undefined : this.rooms.get(code);
    if (session === null || (room && room.session !== session)) member.refuse('wrong-key');
    else if (!room) member.refuse('unknown-code');
    else if (room.remotes.size >= this.limits.remotes) member.refuse('room-full');
    else {
      room.remotes.add(member);
      member.send({ type: 'controlling', story: room.story });
      this.reportAudience(room);
      return { room, role: 'remote' };
    }
    return null;
  }

  private end(room: Room): void {
    this.rooms.delete(room.code);
    if (room.audienceTimer) clearTimeout(room.audienceTimer);
    for (const member of [room.presenter, ...room.followers, ...room.remotes]) {
      member?.send({ type: 'ended' });
      member?.close();
    }
    room.followers.clear();
    room.remotes.clear();
    room.presenter = null;
    room.state = null;
  }

  private sendToAudience(room: Room, message: FromRelay): void {
    for (const member of [...room.followers, ...room.remotes]) member.send(message);
  }

  /** Says to the presenter, a moment later, how many follow. */
  private reportAudience(room: Room): void {
    room.audienceTimer ??= setTimeout(() => {
      room.audienceTimer = null;
      room.presenter?.send({
        type: 'audience',
        followers: room.followers.size,
        remotes: room.remotes.size,
      });
    }, AUDIENCE_DELAY);
  }
}
