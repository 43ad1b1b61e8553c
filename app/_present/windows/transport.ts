import type { Envelope } from './window-messages';

/** Carries messages between the windows of a talk: within a browser, or over a relay to other devices. */
export type Transport = {
  post: (message: Envelope) => void;
  /** Has a function called with everything that comes, which it has to check; a later one takes its place. */
  listen: (onMessage: (data: unknown) => void) => void;
  close: () => void;
};

/** Opens a transport; null where the browser has none, or refuses it. */
export type OpenTransport = () => Transport | null;
