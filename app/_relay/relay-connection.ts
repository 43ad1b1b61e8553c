import { relayAddress } from './relay-address';
import { type FromRelay, fromRelay, parseMessage, type ToRelay } from './relay-messages';

/** What a connection uses of a browser’s WebSocket. */
type Socket = Pick<
  WebSocket,
  'send' | 'close' | 'readyState' | 'onopen' | 'onmessage' | 'onclose' | 'onerror'
>;

type ConnectionOptions = {
  /** The first message, with which each connection says what it is. */
  greeting: () => ToRelay;
  onMessage: (message: FromRelay) => void;
  /** Called when the connection is lost; it is tried again until it is closed. */
  onLost: () => void;
  createSocket?: () => Socket;
  /** Delay before the first new attempt, milliseconds; each later one waits up to twice as long. */
  firstDelay?: number;
};

const FIRST_DELAY = 1000;
const MAX_DELAY = 20_000;
/** Interval of pings, and how long the relay may be silent, milliseconds: browsers do not notice a network that has gone. */
const PING_INTERVAL = 15_000;
const SILENCE_TIMEOUT = 40_000;
/** The state of a WebSocket that is open (WHATWG WebSockets, 3). */
const OPEN = 1;

/**
 * A connection to the relay that comes back by itself: after a while that grows, and that differs from page to page, so
 * that a whole class does not return in the same moment.
 */
export class RelayConnection {
  private socket: Socket | null = null;
  private attempts = 0;
  private isClosed = false;
  private heardAt = Date.now();
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly pingInterval: ReturnType<typeof setInterval>;

  constructor(private readonly options: ConnectionOptions) {
    this.connect();
    this.pingInterval = setInterval(this.checkSilence, PING_INTERVAL);
    // a phone that wakes up, or is in a network again, does not wait
    globalThis.addEventListener?.('online', this.hurry);
    globalThis.document?.addEventListener('visibilitychange', this.hurry);
  }

  /** Sends a message; returns false if there is no connection now. */
  send(message: ToRelay): boolean {
    if (this.socket?.readyState !== OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  close(): void {
    this.isClosed = true;
    clearInterval(this.pingInterval);
    clearTimeout(this.retryTimer);
    globalThis.removeEventListener?.('online', this.hurry);
    globalThis.document?.removeEventListener('visibilitychange', this.hurry);
    this.dropSocket();
  }

  private connect(): void {
    const { greeting, onMessage, createSocket = () => new WebSocket(relayAddress()) } = this.options;
    this.heardAt = Date.now();
    let socket: Socket;
    try {
      socket = createSocket();
    } catch {
      // a policy or a browser’s setting forbids it
      this.retryLater();
      return;
    }
    this.socket = socket;
    socket.onopen = () => this.send(greeting());
    socket.onmessage = ({ data }: MessageEvent) => {
      this.heardAt = Date.now();
      const message = typeof data === 'string' ? parseMessage(data, fromRelay) : null;
      if (!message) return;
      if (message.type !== 'refused') this.attempts = 0;
      onMessage(message);
    };
    socket.onclose = () => this.retryLater();
    // followed by ‘close’
    socket.onerror = () => undefined;
  }

  private retryLater(): void {
    this.dropSocket();
    if (this.isClosed) return;
    this.options.onLost();
    const longest = Math.min(MAX_DELAY, (this.options.firstDelay ?? FIRST_DELAY) * 2 ** this.attempts);
    this.attempts += 1;
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.connect(), longest * (0.5 + Math.random() / 2));
  }

  private dropSocket(): void {
    const { socket } = this;
    this.socket = null;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  private readonly checkSilence = (): void => {
    if (!this.socket) return;
    if (Date.now() - this.heardAt > SILENCE_TIMEOUT) this.retryLater();
    else this.send({ type: 'ping' });
  };

  private readonly hurry = (): void => {
    if (globalThis.document?.visibilityState === 'hidden') return;
    if (this.socket) {
      this.checkSilence();
      return;
    }
    this.attempts = 0;
    clearTimeout(this.retryTimer);
    this.connect();
  };
}
