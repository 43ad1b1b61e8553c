import * as z from 'zod/mini';
import type { Interaction } from '../../stories/predictions/interaction';
import { THEMES } from '../../stories/urls/embed-query';

/** Version of the messages that a frame and the page around it exchange. */
const MESSAGES_VERSION = 1;

const version = { 'fault-lines': z.literal(MESSAGES_VERSION) };

const messageFromHost = z.discriminatedUnion('type', [
  z.strictObject({ ...version, type: z.literal('go'), step: z.string().check(z.maxLength(80)) }),
  z.strictObject({ ...version, type: z.literal('next') }),
  z.strictObject({ ...version, type: z.literal('previous') }),
  z.strictObject({ ...version, type: z.literal('theme'), theme: z.enum(THEMES) }),
]);

/** A message that the host page may post to a frame. */
export type MessageFromHost = z.infer<typeof messageFromHost>;

/** A message that a frame posts to its host page. Heights in pixels; `number` counts from 1; `seconds` is how long an answer took. */
export type MessageToHost =
  | { type: 'ready'; story: string; from: string; to: string; step: string; number: number; of: number }
  | { type: 'step'; step: string; number: number; of: number; title: string }
  | { type: 'complete' }
  | ({ type: 'answer'; seconds: number } & Interaction)
  | { type: 'resize'; height: number };

/** Longer texts are no messages of this protocol, and are not parsed. Characters. */
const MAX_LENGTH = 1000;

/** Parses the data of a message event; null for what is not of this protocol. Never throws. */
export function parseHostMessage(data: unknown): MessageFromHost | null {
  if (typeof data === 'string' && data.length > MAX_LENGTH) return null;
  try {
    const { success, data: message } = messageFromHost.safeParse(
      typeof data === 'string' ? JSON.parse(data) : data,
    );
    return success ? message : null;
  } catch {
    // invalid JSON, or an object whose properties throw
    return null;
  }
}

/** Formats a message as JSON text, since hosts that expect text of every message fail on objects. */
export const formatHostMessage = (message: MessageToHost): string =>
  JSON.stringify({ 'fault-lines': MESSAGES_VERSION, ...message });

/** Formats the message with which a frame requests a height, in pixels, from the learning platform Canvas. */
export const formatCanvasHeight = (height: number): string =>
  JSON.stringify({ subject: 'lti.frameResize', height });
