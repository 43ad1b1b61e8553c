import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import {
  FOLLOWER_MESSAGE_BYTES,
  type FromRelay,
  MAX_MESSAGE_BYTES,
  parseMessage,
  type ToRelay,
  toRelay,
} from '../../app/_relay/relay-messages';
import { createRateLimit, type Rate } from './rate-limit';
import { type Member, type Membership, ROOM_LIMITS, type RoomLimits, Rooms } from './rooms';

export type RelayOptions = {
  /** Port, 0 for a free one, and the host name or address to listen at. */
  port: number;
  host: string;
  /** With which keys are signed; a relay that is started again with it knows its presenters. */
  secret: string;
  /** Origins of pages that may connect, besides those that are served at the relay’s own address. */
  origins?: readonly string[];
  /** Whether a server in front of the relay says in `X-Forwarded-For` whom it speaks for. */
  isBehindProxy?: boolean;
  limits?: RoomLimits;
  /** Most connections at once. */
  connections?: number;
  /** Interval of heartbeats, milliseconds; a connection that has not answered the last one ends. */
  heartbeat?: number;
  /** Answers what is not for the relay; by default nothing is found. */
  onRequest?: RequestListener;
};

export type Relay = { port: number; rooms: Rooms; stop: () => Promise<void> };

/** Path of the relay at its address. */
const PATH = '/relay';

/** Messages of who drives the talk, and of all others. */
const DRIVER_RATE: Rate = { burst: 60, perSecond: 20 };
const FOLLOWER_RATE: Rate = { burst: 8, perSecond: 1 };

/** How long a connection may take to say what it is, milliseconds. */
const FIRST_MESSAGE_TIMEOUT = 10_000;
/** A connection that has not taken as many bytes is too slow, and ends; it can come back. */
const MAX_BUFFERED_BYTES = 64 * 1024;
/** Close codes (RFC 6455, 7.4.1). */
const NORMAL_CLOSURE = 1000;
const GOING_AWAY = 1001;
const POLICY_VIOLATION = 1008;

const notFound: RequestListener = (_, response) => {
  response.writeHead(404).end();
};

/** Refuses to make a WebSocket of a request. */
function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Whether a page of this origin may connect: one of those that are named, or a page of the relay’s own address. */
function isOriginAllowed({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origins.includes(origin) || new URL(origin).host === host;
}

/** The address that a request comes from: the last that the server in front has added, if there is one. */
function addressOf({ headers, socket }: IncomingMessage, isBehindProxy: boolean): string {
  const forwarded = headers['x-forwarded-for'];
  const last = isBehindProxy
    ? String(forwarded ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return last || (socket.remoteAddress ?? '');
}

/** Attaches a connection to the rooms: reads its messages, within its rate, and removes it when it ends. */
function attach(socket: WebSocket, address: string, rooms: Rooms): void {
  let membership: Membership | null = null;
  let isWithinRate = createRateLimit(FOLLOWER_RATE, Date.now());
  const send = (message: FromRelay) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) return socket.terminate();
    socket.send(JSON.stringify(message));
  };
  const member: Member = {
    address,
    send,
    close: () => socket.close(NORMAL_CLOSURE),
    refuse: (reason) => {
      send({ type: 'refused', reason });
      socket.close(POLICY_VIOLATION, reason);
    },
  };
  const enter = (message: ToRelay) => {
    clearTimeout(firstMessageTimer);
    membership = rooms.enter(member, message);
    if (membership && membership.role !== 'follower') isWithinRate = createRateLimit(DRIVER_RATE, Date.now());
  };
  const read = (data: RawData, isBinary: boolean) => {
    const maxBytes =
      membership === null || membership.role === 'follower' ? FOLLOWER_MESSAGE_BYTES : MAX_MESSAGE_BYTES;
    const bytes = data as Buffer;
    return isBinary || bytes.length > maxBytes ? null : parseMessage(bytes.toString(), toRelay);
  };
  const firstMessageTimer = setTimeout(() => member.refuse('not-understood'), FIRST_MESSAGE_TIMEOUT);
  socket.on('message', (data, isBinary) => {
    // a connection that has been refused is not listened to while it closes
    if (socket.readyState !== socket.OPEN) return;
    if (!isWithinRate(Date.now())) return member.refuse('too-many-messages');
    const message = read(data, isBinary);
    if (!message) member.refuse('not-understood');
    else if (membership) rooms.receive(member, membership, message);
    else enter(message);
  });
  socket.on('close', () => {
    clearTimeout(firstMessageTimer);
    if (membership) rooms.leave(member, membership);
  });
  // what breaks the protocol, as a message that is too long, also closes the connection
  socket.on('error', () => socket.terminate());
}

/** Starts a relay, which passes a talk’s state from its presenter to followers, and stores nothing. */
export async function startRelay({
  port,
  host,
  secret,
  origins = [],
  isBehindProxy = false,
  limits = ROOM_LIMITS,
  connections = 5000,
  heartbeat = 30_000,
  onRequest = notFound,
}: RelayOptions): Promise<Relay> {
  const rooms = new Rooms(secret, limits);
  const server = createServer(onRequest);
  const sockets = new WebSocketServer({
    ...{ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false },
  });
  const answered = new WeakSet<WebSocket>();

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] !== PATH) return refuseUpgrade(socket, '404 Not Found');
    if (!isOriginAllowed(request, origins)) return refuseUpgrade(socket, '403 Forbidden');
    if (sockets.clients.size >= connections) return refuseUpgrade(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      answered.add(webSocket);
      webSocket.on('pong', () => answered.add(webSocket));
      attach(webSocket, addressOf(request, isBehindProxy), rooms);
    });
  });
  const heartbeatInterval = setInterval(() => {
    rooms.endIdleRooms();
    for (const webSocket of sockets.clients) {
      if (!answered.delete(webSocket)) webSocket.terminate();
      else webSocket.ping();
    }
  }, heartbeat);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    rooms,
    stop: () =>
      new Promise((resolve) => {
        clearInterval(heartbeatInterval);
        for (const webSocket of sockets.clients) webSocket.close(GOING_AWAY);
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
