import { expect, test } from 'vitest';
import type { FromRelay } from '../../app/_relay/relay-messages';
import { createKey, createSession, sessionOfKey } from './room-keys';
import { type Member, Rooms } from './rooms';

const SECRET = 'a secret of the tests, and long enough';
const HOUR = 60 * 60_000;

function createMember() {
  const messages: FromRelay[] = [];
  const member: Member = {
    address: '192.0.2.1',
    send: (message) => messages.push(message),
    close: () => undefined,
    refuse: (reason) => messages.push({ type: 'refused', reason }),
  };
  return { member, messages };
}

test('a room ends ten minutes after its presenter has gone, or after four hours without a change', () => {
  let now = HOUR;
  const rooms = new Rooms(SECRET, undefined, () => now);
  const { member } = createMember();
  const gone = rooms.enter(member, { type: 'open', story: 'fault-lines', room: null });
  const still = rooms.enter(createMember().member, { type: 'open', story: 'fault-lines', room: null });
  if (gone) rooms.leave(member, gone);
  now += 9 * 60_000;
  rooms.endIdleRooms();
  expect(rooms.size).toBe(2);
  now += 2 * 60_000;
  rooms.endIdleRooms();
  expect(rooms.size).toBe(1);
  // followers who only keep their connection do not keep a room
  if (still) rooms.receive(createMember().member, { ...still, role: 'follower' }, { type: 'ping' });
  now += 4 * HOUR;
  rooms.endIdleRooms();
  expect(rooms.size).toBe(0);
});

test('a key counts for a day, for one role and one code', () => {
  const session = createSession(HOUR);
  const key = createKey(SECRET, 'presenter', 'BCDFGH', session);
  expect(sessionOfKey(SECRET, 'presenter', 'BCDFGH', key, 2 * HOUR)).toBe(session);
  expect(sessionOfKey(SECRET, 'presenter', 'BCDFGH', key, 26 * HOUR)).toBeNull();
  expect(sessionOfKey(SECRET, 'presenter', 'BCDFGH', key, 0)).toBeNull();
  expect(sessionOfKey(SECRET, 'remote', 'BCDFGH', key, 2 * HOUR)).toBeNull();
  expect(sessionOfKey(SECRET, 'presenter', 'BCDFGJ', key, 2 * HOUR)).toBeNull();
});
