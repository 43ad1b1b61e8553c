import { connect, createServer, type Socket } from 'node:net';

/** Bandwidth in bits per second, down and up, and the round trip in milliseconds. */
export type NetworkConditions = { name: string; down: number; up: number; roundTrip: number };

/** Networks of the benchmark: unthrottled, and the slow 4G of browsers’ developer tools. */
export const NETWORKS = {
  fast: { name: 'unthrottled', down: Number.POSITIVE_INFINITY, up: Number.POSITIVE_INFINITY, roundTrip: 0 },
  slow: { name: 'slow 4G', down: 1_600_000, up: 750_000, roundTrip: 150 },
} as const satisfies Record<string, NetworkConditions>;

/** A running proxy. */
export type ThrottledProxy = {
  port: number;
  /** Bytes, headers included, that had arrived at the browser at a time in milliseconds since 1970. */
  arrivedBy: (time: number) => number;
  /** Starts counting from 0 again. */
  reset: () => void;
  close: () => Promise<void>;
};

/** Bytes that a connection sends before the next has its turn. */
const CHUNK_SIZE = 4096;
/** Bytes that a connection may have queued; beyond them its sender is paused. */
const HIGH_WATER_MARK = 65_536;

/** What one connection still has to send; `onSpace` is called when there is room for more. */
type SendQueue = { bytes: Buffer; hasEnded: boolean; onSpace: () => void };

/** One direction: connections send chunks in turn, at the given bandwidth, which arrive `delay` milliseconds later. */
function createThrottledStream(bitsPerSecond: number, delay: number, onArrival: (bytes: number) => void) {
  const queue = new Map<Socket, SendQueue>();
  /** What was sent and has not arrived, in order: separate timers could let a chunk overtake the one before. */
  const inTransit: { at: number; deliver: () => void }[] = [];
  let isSending = false;
  let freeAt = 0;

  const callAt = (at: number, callback: () => void) =>
    setTimeout(callback, Math.max(0, at - performance.now()));

  function deliverNext(): void {
    const [next] = inTransit;
    if (!next) return;
    callAt(next.at, () => {
      inTransit.shift();
      next.deliver();
      deliverNext();
    });
  }

  /** Calls a function when what is sent now arrives at the other end, after all that was sent before. */
  function schedule(deliver: () => void): void {
    inTransit.push({ at: freeAt + delay, deliver });
    if (inTransit.length === 1) deliverNext();
  }

  function deliver(to: Socket, chunk: Buffer): void {
    schedule(() => {
      if (to.destroyed) return;
      onArrival(chunk.length);
      to.write(chunk);
    });
  }

  /** Sends a chunk of the connection whose turn it is, and puts that connection last. */
  function send(): void {
    const [next] = queue;
    if (!next) {
      isSending = false;
      return;
    }
    isSending = true;
    const [to, pending] = next;
    queue.delete(to);
    const chunk = pending.bytes.subarray(0, CHUNK_SIZE);
    pending.bytes = pending.bytes.subarray(CHUNK_SIZE);
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (chunk.length * 8000) / bitsPerSecond;
    if (chunk.length > 0) deliver(to, chunk);
    if (pending.bytes.length > 0) queue.set(to, pending);
    else if (pending.hasEnded) schedule(() => to.end());
    pending.onSpace();
    // timers are coarse: what is due within a millisecond is sent at once
    if (freeAt - now < 1) setImmediate(send);
    else callAt(freeAt, send);
  }

  function enqueue(to: Socket, bytes: Buffer, hasEnded: boolean, onSpace: () => void): void {
    const queued = queue.get(to)?.bytes ?? Buffer.alloc(0);
    queue.set(to, { bytes: Buffer.concat([queued, bytes]), hasEnded, onSpace });
    if (!isSending) send();
  }

  return {
    push: (to: Socket, bytes: Buffer, onSpace: () => void) => enqueue(to, bytes, false, onSpace),
    end: (to: Socket) => enqueue(to, Buffer.alloc(0), true, () => {}),
    queuedBytes: (to: Socket) => queue.get(to)?.bytes.length ?? 0,
  };
}

/**
 * Starts a proxy before a server on this machine, which all connections of a browser share, those of its workers too.
 * Opening a connection takes a round trip, as a handshake does. `target` is the server’s port.
 */
export async function startThrottledProxy(
  target: number,
  { down, up, roundTrip }: NetworkConditions,
): Promise<ThrottledProxy> {
  let arrivals: { at: number; bytes: number }[] = [];
  const delay = roundTrip / 2;
  const toBrowser = createThrottledStream(down, delay, (bytes) => arrivals.push({ at: Date.now(), bytes }));
  const toServer = createThrottledStream(up, delay, () => {});
  const sockets = new Set<Socket>();

  const server = createServer((browser) => {
    const site = connect(target, '127.0.0.1');
    for (const socket of [browser, site]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    browser.on('close', () => site.destroy());
    const connectedAt = performance.now() + roundTrip;
    browser.on('data', (bytes: Buffer) => {
      const delayLeft = connectedAt - performance.now();
      if (delayLeft <= 0) toServer.push(site, bytes, () => {});
      else setTimeout(() => toServer.push(site, bytes, () => {}), delayLeft);
    });
    site.on('data', (bytes: Buffer) => {
      const onSpace = () => {
        if (site.isPaused() && toBrowser.queuedBytes(browser) < HIGH_WATER_MARK) site.resume();
      };
      toBrowser.push(browser, bytes, onSpace);
      if (toBrowser.queuedBytes(browser) >= HIGH_WATER_MARK) site.pause();
    });
    site.on('end', () => toBrowser.end(browser));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    port: address.port,
    arrivedBy: (time) => arrivals.filter(({ at }) => at <= time).reduce((sum, { bytes }) => sum + bytes, 0),
    reset: () => {
      arrivals = [];
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}
