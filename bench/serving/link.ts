import { connect, createServer, type Socket } from 'node:net';

/** A line to the site: bits a second each way, and the milliseconds that a question and its answer travel. */
export type Line = { name: string; down: number; up: number; roundTrip: number };

/** Lines of the benchmark: none at all, and the slow 4G of browsers’ own tools. */
export const LINES = {
  fast: { name: 'unthrottled', down: Number.POSITIVE_INFINITY, up: Number.POSITIVE_INFINITY, roundTrip: 0 },
  slow: { name: 'slow 4G', down: 1_600_000, up: 750_000, roundTrip: 150 },
} as const satisfies Record<string, Line>;

/** A running line. */
export type Link = {
  port: number;
  /** Bytes that had arrived at the browser, headers with them, at a time in milliseconds since 1970. */
  arrivedBy: (time: number) => number;
  /** Forgets what has arrived. */
  reset: () => void;
  close: () => Promise<void>;
};

/** Pieces in which connections take turns. */
const PIECE = 4096;
/** What a connection may hold ready; the sender waits beyond it. */
const READY = 65_536;

/** What one connection still has to send, and whom it tells when there is room for more. */
type Waiting = { bytes: Buffer; hasEnded: boolean; onSpace: () => void };

/** One way of a line: pieces of all connections leave in turn, at the line’s rate, and arrive later by `delay`. */
function oneWay(bitsPerSecond: number, delay: number, arrived: (bytes: number) => void) {
  const queue = new Map<Socket, Waiting>();
  /** What travels, in the order in which it left: timers alone could let a piece overtake the one before. */
  const travelling: { at: number; arrive: () => void }[] = [];
  let isSending = false;
  let freeAt = 0;

  const later = (at: number, act: () => void) => setTimeout(act, Math.max(0, at - performance.now()));

  function arriveInOrder(): void {
    const [next] = travelling;
    if (!next) return;
    later(next.at, () => {
      travelling.shift();
      next.arrive();
      arriveInOrder();
    });
  }

  /** Has something arrive at the other end of the way, after all that left before. */
  function travel(arrive: () => void): void {
    travelling.push({ at: freeAt + delay, arrive });
    if (travelling.length === 1) arriveInOrder();
  }

  function deliver(to: Socket, piece: Buffer): void {
    travel(() => {
      if (to.destroyed) return;
      arrived(piece.length);
      to.write(piece);
    });
  }

  /** Sends a piece of the connection whose turn it is; it stands behind all others then. */
  function send(): void {
    const [next] = queue;
    if (!next) {
      isSending = false;
      return;
    }
    isSending = true;
    const [to, waiting] = next;
    queue.delete(to);
    const piece = waiting.bytes.subarray(0, PIECE);
    waiting.bytes = waiting.bytes.subarray(PIECE);
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (piece.length * 8000) / bitsPerSecond;
    if (piece.length > 0) deliver(to, piece);
    if (waiting.bytes.length > 0) queue.set(to, waiting);
    else if (waiting.hasEnded) travel(() => to.end());
    waiting.onSpace();
    // timers are coarse: what is due within a millisecond goes at once
    if (freeAt - now < 1) setImmediate(send);
    else later(freeAt, send);
  }

  function change(to: Socket, bytes: Buffer, hasEnded: boolean, onSpace: () => void): void {
    const before = queue.get(to)?.bytes ?? Buffer.alloc(0);
    queue.set(to, { bytes: Buffer.concat([before, bytes]), hasEnded, onSpace });
    if (!isSending) send();
  }

  return {
    push: (to: Socket, bytes: Buffer, onSpace: () => void) => change(to, bytes, false, onSpace),
    end: (to: Socket) => change(to, Buffer.alloc(0), true, () => {}),
    held: (to: Socket) => queue.get(to)?.bytes.length ?? 0,
  };
}

/**
 * Puts a line before a server of this machine, for all its connections together, those of workers too. Opening a
 * connection takes a round trip, as a handshake does.
 */
export async function link(target: number, { down, up, roundTrip }: Line): Promise<Link> {
  let arrivals: { at: number; bytes: number }[] = [];
  const delay = roundTrip / 2;
  const toBrowser = oneWay(down, delay, (bytes) => arrivals.push({ at: Date.now(), bytes }));
  const toServer = oneWay(up, delay, () => {});
  const open = new Set<Socket>();

  const server = createServer((browser) => {
    const site = connect(target, '127.0.0.1');
    for (const socket of [browser, site]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    browser.on('close', () => site.destroy());
    const opened = performance.now() + roundTrip;
    browser.on('data', (bytes: Buffer) => {
      const wait = opened - performance.now();
      if (wait <= 0) toServer.push(site, bytes, () => {});
      else setTimeout(() => toServer.push(site, bytes, () => {}), wait);
    });
    site.on('data', (bytes: Buffer) => {
      const onSpace = () => {
        if (site.isPaused() && toBrowser.held(browser) < READY) site.resume();
      };
      toBrowser.push(browser, bytes, onSpace);
      if (toBrowser.held(browser) >= READY) site.pause();
    });
    site.on('end', () => toBrowser.end(browser));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the line has no port');
  return {
    port: address.port,
    arrivedBy: (time) => arrivals.filter(({ at }) => at <= time).reduce((sum, { bytes }) => sum + bytes, 0),
    reset: () => {
      arrivals = [];
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}
