import * as z from 'zod/mini';
import { THEMES } from '../../stories/urls/embed-query';

/** Version of the messages that a frame and the page around it exchange. */
export const MESSAGES_VERSION = 1;

const version = { 'fault-lines': z.literal(MESSAGES_VERSION) };

const heard = z.discriminatedUnion('type', [
  z.strictObject({ ...version, type: z.literal('go'), step: z.string().check(z.maxLength(80)) }),
  z.strictObject({ ...version, type: z.literal('next') }),
  z.strictObject({ ...version, type: z.literal('previous') }),
  z.strictObject({ ...version, type: z.literal('theme'), theme: z.enum(THEMES) }),
]);

/** What the page around a frame may ask of it. */
export type Heard = z.infer<typeof heard>;

/** What a frame tells the page around it. */
export type Told =
  | { type: 'ready'; story: string; from: string; to: string; step: string; number: number; of: number }
  | { type: 'step'; step: string; number: number; of: number; title: string }
  | { type: 'complete' }
  | { type: 'resize'; height: number };

/** Longer texts are no messages of ours, and are not read. */
const LONGEST = 1000;

/** A message that came to a frame; null for whatever is none of ours. Never throws. */
export function readMessage(data: unknown): Heard | null {
  if (typeof data === 'string' && data.length > LONGEST) return null;
  try {
    const { success, data: message } = heard.safeParse(typeof data === 'string' ? JSON.parse(data) : data);
    return success ? message : null;
  } catch {
    // no JSON, or an object that does not let itself be read
    return null;
  }
}

/** A message as a frame sends it: text, since hosts that expect text of every message trip over objects. */
export const writeMessage = (message: Told): string =>
  JSON.stringify({ 'fault-lines': MESSAGES_VERSION, ...message });

/** The same for Canvas, which lets a frame ask for a height by this message. Pixels. */
export const writeCanvasHeight = (height: number): string =>
  JSON.stringify({ subject: 'lti.frameResize', height });
