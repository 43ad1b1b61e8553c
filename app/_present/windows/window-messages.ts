import * as z from 'zod/mini';
import { TALK_LENGTHS } from '../../../stories/talk/talk';
import { talkStart } from '../deck/use-talk-clock';
import { COMMANDS, type Command } from '../input/commands';

/** What each window does for itself: the audience sees no tool of the speaker’s, and a browser fills no other’s screen. */
const FOR_ITSELF = [
  'overview',
  'hall',
  'help',
  'speaker',
  'fullscreen',
] as const satisfies readonly Command[];

/** What the speaker’s window may ask of the projector. */
export type Askable = Exclude<Command, (typeof FOR_ITSELF)[number]>;

const own: ReadonlySet<Command> = new Set(FOR_ITSELF);
export const isAskable = (command: Command): command is Askable => !own.has(command);

/** Far more steps than a story has; what counts up to a position stays short. */
const MANY = 1000;
const position = z.int().check(z.nonnegative(), z.lt(MANY));
const part = z.strictObject({ first: position, last: position });
const length = z.literal(TALK_LENGTHS);

/** What the projector shows, as the speaker’s window needs to know it. */
const shown = z.strictObject({
  step: position,
  /** Progress of the stop that is reached or played to. */
  stop: z.number(),
  /** Positions of the talk’s steps, the range they are taken from, the length that chose them, its own minutes. */
  steps: z.array(position),
  part,
  length,
  minutes: z.number(),
  /** When and where the talk began; null until it has. */
  began: z.nullable(talkStart),
  /** What is before the picture, hidden in it, or in hand. */
  curtain: z.nullable(z.enum(['black', 'white'])),
  dialog: z.nullable(z.enum(['overview', 'help', 'hall'])),
  covered: z.boolean(),
  nameless: z.boolean(),
  prose: z.boolean(),
  follow: z.boolean(),
  penOut: z.boolean(),
});

export type Shown = z.infer<typeof shown>;

const said = z.discriminatedUnion('says', [
  // is answered with ‘hears’, so that either end lives on while only the other’s timers run
  z.strictObject({ from: z.literal('projector'), says: z.literal('shows'), shown }),
  z.strictObject({ from: z.literal('projector'), says: z.literal('leaves') }),
  // is answered with ‘shows’ by every projector; `follows` is the one whose notes these are
  z.strictObject({
    from: z.literal('speaker'),
    says: z.literal('listens'),
    follows: z.nullable(z.string()),
  }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('hears') }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('left') }),
  z.strictObject({
    from: z.literal('speaker'),
    says: z.literal('asks'),
    command: z.enum(COMMANDS.map(({ id }) => id).filter(isAskable)),
  }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('jumps'), step: position }),
  z.strictObject({
    from: z.literal('speaker'),
    says: z.literal('chooses'),
    talk: z.strictObject({ length: z.optional(length), part: z.optional(z.nullable(part)) }),
  }),
]);

/** What the projector’s windows and the speaker’s say to each other. */
export type Said = z.infer<typeof said>;
export type SaidBy<End extends Said['from']> = Extract<Said, { from: End }>;
/** What a speaker’s window asks for; the rest of what it says is about itself. */
export type Wish = Extract<SaidBy<'speaker'>, { says: 'asks' | 'jumps' | 'chooses' }>;

/** A message with the window that it is from and the one that it is for; null is for all. */
export const message = z.strictObject({ by: z.string(), to: z.nullable(z.string()), said });
export type Message = z.infer<typeof message>;
