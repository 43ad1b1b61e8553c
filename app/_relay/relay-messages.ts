import * as z from 'zod/mini';

/** Signs of a room’s code: no vowels, so that it is never a word, and none that looks like another (0 O, 1 I L, 2 Z, 5 S). */
export const CODE_SIGNS = 'BCDFGHJKMPQRTVWXY346789';
export const CODE_LENGTH = 6;

/** Largest message of a follower, and of a presenter or a remote, whose state lists the talk’s steps; bytes. */
export const FOLLOWER_MESSAGE_BYTES = 1024;
export const MAX_MESSAGE_BYTES = 4096;

const code = z.string().check(z.regex(new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`)));
const key = z.string().check(z.regex(/^[\w.-]{20,120}$/));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/));
const windowName = z.string().check(z.minLength(1), z.maxLength(80));
const count = z.int().check(z.nonnegative());

/** Where a talk is: the id of its step, and the progress of the stop that is reached or played to, 0 to 1. */
const talkState = z.strictObject({ step: id, progress: z.number().check(z.gte(0), z.lte(1)) });
export type TalkState = z.infer<typeof talkState>;

/** A message between the presenter’s windows; the relay passes it on, and the windows check what it says. */
const envelope = z.strictObject({ from: windowName, to: z.nullable(windowName), message: z.looseObject({}) });

/** Why the relay ends a connection. */
const refusal = z.enum([
  'unknown-code',
  'wrong-key',
  'room-full',
  'relay-full',
  'too-many-messages',
  'not-understood',
  'replaced',
]);
export type Refusal = z.infer<typeof refusal>;

/** What presenters, remotes and followers send to the relay. */
export const toRelay = z.discriminatedUnion('type', [
  // the first message of a connection says what it is; a presenter who returns names its room and the key of it
  z.strictObject({
    type: z.literal('open'),
    story: id,
    room: z.nullable(z.strictObject({ code, key })),
  }),
  z.strictObject({ type: z.literal('follow'), code }),
  z.strictObject({ type: z.literal('remote'), code, key }),
  // a presenter’s
  z.strictObject({ type: z.literal('state'), state: talkState }),
  z.strictObject({ type: z.literal('end') }),
  // a presenter’s to its remotes, and a remote’s to its presenter
  z.strictObject({ type: z.literal('window'), envelope }),
  // answered with ‘pong’: a browser does not notice by itself that a network has gone
  z.strictObject({ type: z.literal('ping') }),
]);
export type ToRelay = z.infer<typeof toRelay>;

/** What the relay sends. */
export const fromRelay = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened'), code, key, remoteKey: key }),
  z.strictObject({ type: z.literal('audience'), followers: count, remotes: count }),
  z.strictObject({
    type: z.literal('following'),
    story: id,
    state: z.nullable(talkState),
    isPresent: z.boolean(),
  }),
  z.strictObject({ type: z.literal('controlling'), story: id }),
  z.strictObject({ type: z.literal('state'), state: talkState }),
  // whether the presenter is connected
  z.strictObject({ type: z.literal('presence'), isPresent: z.boolean() }),
  z.strictObject({ type: z.literal('window'), envelope }),
  z.strictObject({ type: z.literal('ended') }),
  z.strictObject({ type: z.literal('refused'), reason: refusal }),
  z.strictObject({ type: z.literal('pong') }),
]);
export type FromRelay = z.infer<typeof fromRelay>;

/** A message of the relay or to it, from its text; null if it is none. */
export function parseMessage<Message>(text: string, schema: z.ZodMiniType<Message>): Message | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(text));
    return success ? data : null;
  } catch {
    return null;
  }
}

/** A code as somebody has typed it: without spaces and hyphens, in capitals; null if it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed.replace(/[\s-]/g, '').toUpperCase();
  return code.safeParse(signs).success ? signs : null;
}
