import { afterEach, describe, expect, test } from 'vitest';
import type { TalkState } from '../../app/_relay/relay-messages';
import { RelayClient } from './fixtures/relay-client';
import { type Relay, type RelayOptions, startRelay } from './relay-server';
import { ROOM_LIMITS } from './rooms';

const SECRET = 'a secret of the tests, and long enough';
const relays: Relay[] = [];

async function start(options: Partial<RelayOptions> = {}): Promise<Relay> {
  const relay = await startRelay({ port: 0, host: '127.0.0.1', secret: SECRET, ...options });
  relays.push(relay);
  return relay;
}

afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
});

type Claim = { code: string; key: string };

async function present(relay: Relay, room: Claim | null = null) {
  const presenter = new RelayClient(relay.port);
  await presenter.send({ type: 'open', story: 'fault-lines', room });
  const { code, key, remoteKey } = await presenter.received('opened');
  return { presenter, code, key, remoteKey };
}

async function follow(relay: Relay, code: string): Promise<RelayClient> {
  const follower = new RelayClient(relay.port);
  await follower.send({ type: 'follow', code });
  await follower.received('following');
  return follower;
}

const stateAt = (number: number): TalkState => ({ step: `step-${number}`, progress: number / 100 });

/** Sends a first message, and resolves with the reason for which the relay ends the connection. */
async function refusalOf(relay: Relay, message: Parameters<RelayClient['send']>[0]) {
  const client = new RelayClient(relay.port);
  await client.send(message);
  return client.closed();
}

describe('A relay', () => {
  test('passes each state of one presenter on to sixty followers, in order', async () => {
    const relay = await start();
    const { presenter, code } = await present(relay);
    const followers = await Promise.all(Array.from({ length: 60 }, () => follow(relay, code)));
    await presenter.received('audience', (audience) => audience.followers === 60);
    const states = Array.from({ length: 40 }, (_, index) => stateAt(index));
    for (const state of states) await presenter.send({ type: 'state', state });
    const last = states.at(-1);
    for (const follower of followers) {
      await follower.received('state', ({ state }) => state.step === last?.step);
      expect(follower.states).toEqual(states);
    }
  });

  test('gives who comes late the last state, and counts who leaves', async () => {
    const relay = await start();
    const { presenter, code } = await present(relay);
    await presenter.send({ type: 'state', state: stateAt(7) });
    const early = await follow(relay, code);
    const late = new RelayClient(relay.port);
    await late.send({ type: 'follow', code });
    expect(await late.received('following')).toMatchObject({ story: 'fault-lines', isPresent: true });
    await presenter.received('audience', ({ followers }) => followers === 2);
    early.drop();
    await presenter.received('audience', ({ followers }) => followers === 1);
    const next = await follow(relay, code);
    expect(await next.received('following')).toMatchObject({ state: stateAt(7) });
  });

  test('makes codes of six signs of which none looks like another', async () => {
    const relay = await start();
    const codes = await Promise.all(Array.from({ length: 20 }, async () => (await present(relay)).code));
    for (const code of codes) expect(code).toMatch(/^[^AEIOUL0125SZN]{6}$/);
    expect(new Set(codes).size).toBe(20);
  });

  test('has a remote and its presenter exchange messages, which no follower gets', async () => {
    const relay = await start();
    const { presenter, code, remoteKey } = await present(relay);
    const follower = await follow(relay, code);
    const remote = new RelayClient(relay.port);
    await remote.send({ type: 'remote', code, key: remoteKey });
    await remote.received('controlling');
    await presenter.received('audience', ({ remotes }) => remotes === 1);
    const request = { from: 'phone', to: null, message: { type: 'command', command: 'next' } };
    await remote.send({ type: 'window', envelope: request });
    expect((await presenter.received('window')).envelope).toEqual(request);
    const answer = { from: 'projector', to: 'phone', message: { type: 'state' } };
    await presenter.send({ type: 'window', envelope: answer });
    expect((await remote.received('window')).envelope).toEqual(answer);
    await follower.send({ type: 'ping' });
    await follower.received('pong');
    expect(follower.messages.filter(({ type }) => type === 'window')).toEqual([]);
  });
});

describe('A relay that dies and comes back', () => {
  test('knows the presenter by its key, and the room has the code that it had', async () => {
    const first = await start();
    const { presenter, code, key } = await present(first);
    const follower = await follow(first, code);
    await first.stop();
    expect([await presenter.closed(), await follower.closed()]).toEqual([null, null]);

    const second = await start();
    expect(await refusalOf(second, { type: 'follow', code })).toBe('unknown-code');
    const returned = await present(second, { code, key });
    expect(returned).toMatchObject({ code, key });
    const again = await follow(second, code);
    await returned.presenter.send({ type: 'state', state: stateAt(3) });
    await again.received('state');
    expect(again.states).toEqual([stateAt(3)]);
  });

  test('gives the code to nobody without the key of its presenter', async () => {
    const first = await start();
    const { code, key, remoteKey } = await present(first);
    const another = await present(first);
    await first.stop();
    const second = await start();
    const forged = key.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'));
    for (const claimed of [forged, remoteKey, another.key, 'a'.repeat(40), `${key}.${key}`.slice(0, 120)])
      expect(await refusalOf(second, { type: 'open', story: 'x', room: { code, key: claimed } })).toBe(
        'wrong-key',
      );
    const changed = await start({ secret: 'another secret, which signs other keys' });
    expect(await refusalOf(changed, { type: 'open', story: 'x', room: { code, key } })).toBe('wrong-key');
    expect([second.rooms.size, changed.rooms.size]).toEqual([0, 0]);
  });
});

describe('A second window of the presenter', () => {
  test('drives from then on, and the first hears that it was replaced', async () => {
    const relay = await start();
    const { presenter, code, key } = await present(relay);
    const follower = await follow(relay, code);
    const second = await present(relay, { code, key });
    expect(await presenter.closed()).toBe('replaced');
    await second.presenter.send({ type: 'state', state: stateAt(5) });
    await follower.received('state');
    // the first has gone, and the room has a presenter all the same
    expect(await (await follow(relay, code)).received('following')).toMatchObject({ isPresent: true });
  });

  test('with another key is refused, and the first goes on', async () => {
    const relay = await start();
    const { presenter, code } = await present(relay);
    const { key } = await present(relay);
    expect(await refusalOf(relay, { type: 'open', story: 'x', room: { code, key } })).toBe('wrong-key');
    await presenter.send({ type: 'ping' });
    await presenter.received('pong');
  });
});

describe('A hostile connection', () => {
  const NESTED = `${'['.repeat(400)}${']'.repeat(400)}`;
  test.each([
    ['garbage', '{'],
    ['no object', '7'],
    ['deep nesting', NESTED],
    ['an unknown type', '{"type":"admin"}'],
    ['a field too many', '{"type":"follow","code":"BCDFGH","key":"x"}'],
    ['keys of the prototype', '{"type":"follow","code":"BCDFGH","__proto__":{"role":"presenter"}}'],
    ['a constructor', '{"type":"constructor","constructor":{"prototype":{"a":1}}}'],
    ['signs of another alphabet', '{"type":"follow","code":"ВСDFGH"}'],
    ['binary data', Buffer.from('{"type":"follow","code":"BCDFGH"}')],
    ['a message of more than a kilobyte', JSON.stringify({ type: 'follow', code: 'B'.repeat(1100) })],
    ['a state before it has a room', '{"type":"state","state":{"step":"a","progress":1}}'],
  ])('with %s is ended, and the class notices nothing', async (_, message) => {
    const relay = await start();
    const { presenter, code } = await present(relay);
    const follower = await follow(relay, code);
    expect(await refusalOf(relay, message)).toBe('not-understood');
    await presenter.send({ type: 'state', state: stateAt(1) });
    await follower.received('state');
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  test('with a message of more than four kilobytes is cut off', async () => {
    const relay = await start();
    const { presenter } = await present(relay);
    await presenter.send('x'.repeat(5000));
    await presenter.closed();
    expect(relay.rooms.size).toBe(1);
  });

  test('that knows a code cannot drive the talk', async () => {
    const relay = await start();
    const { code } = await present(relay);
    const follower = await follow(relay, code);
    for (const message of [
      { type: 'state', state: stateAt(1) },
      { type: 'end' },
      { type: 'window', envelope: { from: 'a', to: null, message: {} } },
    ] as const) {
      const hostile = await follow(relay, code);
      await hostile.send(message);
      expect(await hostile.closed()).toBe('not-understood');
    }
    expect(await refusalOf(relay, { type: 'remote', code, key: 'x'.repeat(30) })).toBe('wrong-key');
    await follower.send({ type: 'ping' });
    await follower.received('pong');
    expect(follower.states).toEqual([]);
  });

  test('with a remote’s key can neither send states nor end the room', async () => {
    const relay = await start();
    const { code, remoteKey } = await present(relay);
    const remote = new RelayClient(relay.port);
    await remote.send({ type: 'remote', code, key: remoteKey });
    await remote.send({ type: 'end' });
    expect(await remote.closed()).toBe('not-understood');
    expect(relay.rooms.size).toBe(1);
    expect(
      await refusalOf(relay, { type: 'open', story: 'fault-lines', room: { code, key: remoteKey } }),
    ).toBe('wrong-key');
  });

  test('that floods is ended', async () => {
    const relay = await start();
    const { presenter, code } = await present(relay);
    const hostile = await follow(relay, code);
    for (let sent = 0; sent < 50; sent++) await hostile.send({ type: 'ping' });
    expect(await hostile.closed()).toBe('too-many-messages');
    for (let sent = 0; sent < 200; sent++)
      await presenter.send({ type: 'state', state: stateAt(sent % 100) });
    expect(await presenter.closed()).toBe('too-many-messages');
  });

  test('opens no more rooms, and has no more followers, than there may be', async () => {
    const relay = await start({ limits: { ...ROOM_LIMITS, rooms: 3, roomsPerAddress: 2, followers: 2 } });
    const { code } = await present(relay);
    await present(relay);
    expect(await refusalOf(relay, { type: 'open', story: 'x', room: null })).toBe('relay-full');
    await follow(relay, code);
    await follow(relay, code);
    expect(await refusalOf(relay, { type: 'follow', code })).toBe('room-full');
  });

  test('from a page of another address gets no connection', async () => {
    const relay = await start({ origins: ['https://maps.example.org'] });
    for (const origin of [
      'https://evil.example',
      'null',
      'http://127.0.0.1:1',
      'https://maps.example.org.evil.example',
    ]) {
      const hostile = new RelayClient(relay.port, origin);
      await hostile.closed();
      expect(hostile.messages, origin).toEqual([]);
    }
    const allowed = new RelayClient(relay.port, 'https://maps.example.org');
    await allowed.send({ type: 'open', story: 'fault-lines', room: null });
    await allowed.received('opened');
  });

  test('that asks for an address that is none does not end the relay', async () => {
    const relay = await start();
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    const { request } = await import('node:http');
    for (const path of ['//', '/relay/..', '/x', '*'])
      await new Promise<void>((resolve) => {
        const asked = request({ port: relay.port, path, headers });
        asked.on('response', (response) => response.resume().on('end', () => resolve()));
        asked.on('error', () => resolve());
        asked.end();
      });
    await present(relay);
  });
});

describe('A room', () => {
  test('ends when the presenter ends it: followers hear so, and nothing of it is left', async () => {
    const relay = await start();
    const { presenter, code, key, remoteKey } = await present(relay);
    await presenter.send({ type: 'state', state: stateAt(9) });
    const follower = await follow(relay, code);
    await presenter.send({ type: 'end' });
    await follower.received('ended');
    expect([await follower.closed(), await presenter.closed()]).toEqual([null, null]);
    expect(relay.rooms.size).toBe(0);
    expect(await refusalOf(relay, { type: 'follow', code })).toBe('unknown-code');
    expect(await refusalOf(relay, { type: 'remote', code, key: remoteKey })).toBe('unknown-code');
    // the presenter may open it again, and it is empty
    await present(relay, { code, key });
    const returned = await follow(relay, code);
    expect(await returned.received('following')).toMatchObject({ state: null });
  });

  test('says to followers that the presenter is gone, and that he is back', async () => {
    const relay = await start();
    const { presenter, code, key } = await present(relay);
    const follower = await follow(relay, code);
    presenter.drop();
    await follower.received('presence', ({ isPresent }) => !isPresent);
    await present(relay, { code, key });
    await follower.received('presence', ({ isPresent }) => isPresent);
  });
});
