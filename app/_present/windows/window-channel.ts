import type { Transport } from './transport';
import {
  type Envelope,
  envelope,
  type MessageOf,
  type WindowMessage,
  type WindowRole,
} from './window-messages';

/** Interval of heartbeats, and how long without a message another window counts as connected, milliseconds. */
const HEARTBEAT_INTERVAL = 1500;
const DISCONNECT_TIMEOUT = 5000;

type OtherRole<Role extends WindowRole> = Exclude<WindowRole, Role>;

type ChannelHandlers<Role extends WindowRole> = {
  /** The message that is sent at every interval; null while there is none yet. */
  heartbeat: () => MessageOf<Role> | null;
  /** The message that is sent when the window is closed. */
  closed: MessageOf<Role>;
  /** Called with a message of a window of the other role to this one, or to all. */
  onMessage: (message: MessageOf<OtherRole<Role>>, from: string) => void;
  /** Called with the name of a window that has closed, or sends no heartbeats any more. */
  onDisconnect: (name: string) => void;
};

const isOfRole = <Role extends WindowRole>(message: WindowMessage, role: Role): message is MessageOf<Role> =>
  message.role === role;

/**
 * One window’s end of the connection between the windows of a talk, over a transport. Each sends heartbeats, so that any of
 * them may be reloaded and finds the others.
 */
export class WindowChannel<Role extends WindowRole> {
  private readonly otherRole: OtherRole<Role>;
  private readonly disconnectTimers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly heartbeatInterval: ReturnType<typeof setInterval>;
  private isPageHidden = false;

  /** `name` identifies this window among all of the talk’s. */
  constructor(
    private readonly transport: Transport,
    role: Role,
    private readonly name: string,
    private readonly handlers: ChannelHandlers<Role>,
  ) {
    this.otherRole = (role === 'speaker' ? 'projector' : 'speaker') as OtherRole<Role>;
    transport.listen((data) => this.receive(data));
    this.sendHeartbeat();
    this.heartbeatInterval = setInterval(this.sendHeartbeat, HEARTBEAT_INTERVAL);
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('pageshow', this.rejoin);
    // timers of a hidden window hardly run: when it is visible again it asks for what it has missed
    document.addEventListener('visibilitychange', this.sendHeartbeat);
  }

  /** Sends a message to the window of a name, or to all. */
  send(message: MessageOf<Role> | null, to: string | null = null): void {
    // a message after ‘closed’ would connect this window again
    if (!message || this.isPageHidden) return;
    this.transport.post({ from: this.name, to, message } satisfies Envelope);
  }

  readonly sendHeartbeat = (): void => this.send(this.handlers.heartbeat());

  close(): void {
    clearInterval(this.heartbeatInterval);
    for (const timer of this.disconnectTimers.values()) clearTimeout(timer);
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('pageshow', this.rejoin);
    document.removeEventListener('visibilitychange', this.sendHeartbeat);
    this.leave();
    this.transport.close();
  }

  private readonly leave = (): void => {
    this.send(this.handlers.closed);
    this.isPageHidden = true;
  };

  private readonly rejoin = (): void => {
    this.isPageHidden = false;
    this.sendHeartbeat();
  };

  private receive(data: unknown): void {
    const { success, data: received } = envelope.safeParse(data);
    if (!success || (received.to !== null && received.to !== this.name)) return;
    const { from, message } = received;
    // windows of the same role do not talk to each other
    if (!isOfRole(message, this.otherRole)) return;
    if (message.type === 'speaker-closed' || message.type === 'projector-closed') {
      this.disconnect(from);
      return;
    }
    clearTimeout(this.disconnectTimers.get(from));
    this.disconnectTimers.set(
      from,
      setTimeout(() => this.disconnect(from), DISCONNECT_TIMEOUT),
    );
    this.handlers.onMessage(message, from);
  }

  private disconnect(name: string): void {
    clearTimeout(this.disconnectTimers.get(name));
    this.disconnectTimers.delete(name);
    this.handlers.onDisconnect(name);
  }
}
