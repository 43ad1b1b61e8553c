import * as z from 'zod/mini';
import { TALK_LENGTHS } from '../../../stories/talk/talk';
import { talkStart } from '../deck/use-talk-clock';
import { COMMANDS, isRemoteCommand } from '../input/commands';

/** Upper bound of indexes in a message, far more than a story has steps. */
const MAX_STEPS = 1000;
const stepIndex = z.int().check(z.nonnegative(), z.lt(MAX_STEPS));
const part = z.strictObject({ first: stepIndex, last: stepIndex });
const length = z.literal(TALK_LENGTHS);

/** What the projector’s window shows, as far as the speaker’s window needs it. */
const projectorState = z.strictObject({
  step: stepIndex,
  /** Progress of the stop that is reached or played to. */
  stop: z.number(),
  /** Indexes of the talk’s steps, the part of the story they are taken from, its length, and its own minutes. */
  steps: z.array(stepIndex),
  part,
  length,
  minutes: z.number(),
  /** When and where the talk started; null before. */
  start: z.nullable(talkStart),
  /** What is over the slide, hidden in it, or active. */
  blankScreen: z.nullable(z.enum(['black', 'white'])),
  dialog: z.nullable(z.enum(['overview', 'help', 'preflight', 'share'])),
  isCovered: z.boolean(),
  areLabelsHidden: z.boolean(),
  prose: z.boolean(),
  shareStep: z.boolean(),
  isPenActive: z.boolean(),
  /** The room in which the talk is shared with a class, and the key with which a phone becomes a remote; null without one. */
  room: z.nullable(
    z.strictObject({ code: z.string(), remoteKey: z.string(), followers: z.int(), remotes: z.int() }),
  ),
});

export type ProjectorState = z.infer<typeof projectorState>;

const windowMessage = z.discriminatedUnion('type', [
  // answered with ‘received’, so that either window stays connected while only the other’s timers run
  z.strictObject({ role: z.literal('projector'), type: z.literal('state'), state: projectorState }),
  z.strictObject({ role: z.literal('projector'), type: z.literal('projector-closed') }),
  // answered with ‘state’ by every projector’s window; `followed` is the name of the one that the notes belong to
  z.strictObject({
    role: z.literal('speaker'),
    type: z.literal('following'),
    followed: z.nullable(z.string()),
  }),
  z.strictObject({ role: z.literal('speaker'), type: z.literal('received') }),
  z.strictObject({ role: z.literal('speaker'), type: z.literal('speaker-closed') }),
  z.strictObject({
    role: z.literal('speaker'),
    type: z.literal('command'),
    command: z.enum(COMMANDS.map(({ id }) => id).filter(isRemoteCommand)),
  }),
  z.strictObject({ role: z.literal('speaker'), type: z.literal('go-to-step'), step: stepIndex }),
  z.strictObject({
    role: z.literal('speaker'),
    type: z.literal('select-talk'),
    talk: z.strictObject({ length: z.optional(length), part: z.optional(z.nullable(part)) }),
  }),
]);

/** A message between the projector’s windows and the speaker’s. */
export type WindowMessage = z.infer<typeof windowMessage>;
export type WindowRole = WindowMessage['role'];
export type MessageOf<Role extends WindowRole> = Extract<WindowMessage, { role: Role }>;
/** A message with which a speaker’s window controls the projector; its other messages are about the connection. */
export type SpeakerRequest = Extract<WindowMessage, { type: 'command' | 'go-to-step' | 'select-talk' }>;

/** A message with the names of the window that sent it and of the one it is for; null is for all. */
export const envelope = z.strictObject({
  from: z.string(),
  to: z.nullable(z.string()),
  message: windowMessage,
});
export type Envelope = z.infer<typeof envelope>;
