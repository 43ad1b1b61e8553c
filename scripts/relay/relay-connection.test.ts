import { afterEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type FollowedTalk, RoomFollower } from '../../app/_follow/room-follower';
import { type PresentedRoom, RoomPresenter } from '../../app/_present/room/room-presenter';
import type { RoomStorage } from '../../app/_present/room/room-storage';
import { RelayConnection } from '../../app/_relay/relay-connection';
import { type Relay, startRelay } from './relay-server';

const SECRET = 'a secret of the tests, and long enough';
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(port = 0): Promise<Relay> {
  const relay = await startRelay({ port, host: '127.0.0.1', secret: SECRET });
  ends.push(() => relay.stop());
  return relay;
}

/** Connections to a port as pages of that address make them, tried again soon. */
const connectingTo =
  (port: number) =>
  (options: ConstructorParameters<typeof RelayConnection>[0]): RelayConnection =>
    new RelayConnection({
      ...options,
      createSocket: () =>
        new WebSocket(`ws://127.0.0.1:${port}/relay`, {
          origin: `http://127.0.0.1:${port}`,
        }) as unknown as globalThis.WebSocket,
      firstDelay: 20,
    });

function memoryStorage(): RoomStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** The last value that something has reported, to be waited for. */
class Latest<Value> {
  value: Value | null = null;
  private readonly waiting = new Set<() => void>();
  readonly set = (value: Value): void => {
    this.value = value;
    for (const wake of this.waiting) wake();
  };
  async when(isMeant: (value: Value) => boolean): Promise<Value> {
    while (this.value === null || !isMeant(this.value))
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    return this.value;
  }
}

function present(port: number, storage = memoryStorage()) {
  const room = new Latest<PresentedRoom>();
  const presenter = new RoomPresenter({
    ...{ story: 'fault-lines', onChange: room.set, storage: () => storage },
    createConnection: connectingTo(port),
  });
  ends.push(() => presenter.close());
  return { presenter, room, storage };
}

function follow(port: number, code: string) {
  const talk = new Latest<FollowedTalk>();
  const follower = new RoomFollower({ code, onChange: talk.set, createConnection: connectingTo(port) });
  ends.push(() => follower.close());
  return talk;
}

const codeOf = async (room: Latest<PresentedRoom>) =>
  (await room.when(({ status }) => status === 'connected')).code ?? '';

describe('a class that follows a talk', () => {
  test('is where the talk is, whoever comes when', async () => {
    const { port } = await start();
    const { presenter, room } = present(port);
    const code = await codeOf(room);
    const early = follow(port, code);
    await early.when(({ status }) => status === 'following');
    presenter.show({ step: 'tanks', progress: 0.3 });
    await early.when(({ state }) => state?.step === 'tanks');
    const late = follow(port, code);
    expect(await late.when(({ state }) => state !== null)).toMatchObject({
      story: 'fault-lines',
      state: { step: 'tanks', progress: 0.3 },
    });
    await room.when(({ followers }) => followers === 2);
  });

  test('is in the same room again, by itself, when the relay has died and come back', async () => {
    const first = await start();
    const { port } = first;
    const { presenter, room } = present(port);
    const code = await codeOf(room);
    presenter.show({ step: 'tanks', progress: 1 });
    const talks = Array.from({ length: 5 }, () => follow(port, code));
    for (const talk of talks) await talk.when(({ state }) => state !== null);
    await first.stop();
    await room.when(({ status }) => status === 'lost');
    for (const talk of talks)
      expect(await talk.when(({ status }) => status === 'lost')).toMatchObject({ state: { step: 'tanks' } });
    presenter.show({ step: 'volna', progress: 0.6 });
    await start(port);
    for (const talk of talks)
      await talk.when(({ status, state }) => status === 'following' && state?.step === 'volna');
    expect((await room.when(({ followers }) => followers === 5)).code).toBe(code);
  });

  test('is in the same room after the presenter’s window was loaded again, and hears that it has ended', async () => {
    const { port } = await start();
    const before = present(port);
    const code = await codeOf(before.room);
    const talk = follow(port, code);
    await talk.when(({ status }) => status === 'following');
    before.presenter.close();
    await talk.when(({ status }) => status === 'waiting');
    const after = present(port, before.storage);
    expect(await codeOf(after.room)).toBe(code);
    await talk.when(({ status }) => status === 'following');
    after.presenter.end();
    await talk.when(({ status }) => status === 'ended');
    expect(await codeOf(present(port, before.storage).room)).not.toBe(code);
  });

  test('learns that there is no talk with a code', async () => {
    const { port } = await start();
    await follow(port, 'BCDFGH').when(({ status }) => status === 'unknown');
  });
});

describe('a presenter', () => {
  test('with a second window drives from it; the first says so, and does not take over again', async () => {
    const { port } = await start();
    const first = present(port);
    const code = await codeOf(first.room);
    const second = present(port, first.storage);
    expect(await codeOf(second.room)).toBe(code);
    await first.room.when(({ status }) => status === 'replaced');
    second.presenter.show({ step: 'volna', progress: 1 });
    await follow(port, code).when(({ state }) => state?.step === 'volna');
    expect(first.room.value?.status).toBe('replaced');
  });

  test('whose key the relay does not know gets another room', async () => {
    const { port } = await start();
    const storage = memoryStorage();
    storage.setItem(
      'fault-lines-room:fault-lines',
      JSON.stringify({ code: 'BCDFGH', key: 'a.key.of.another.relay' }),
    );
    const { room } = present(port, storage);
    expect(await codeOf(room)).not.toBe('BCDFGH');
  });
});
