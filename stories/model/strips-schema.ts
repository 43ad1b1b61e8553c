import { z } from 'zod';
import { CERTAINTIES, edtfSchema, isoDaySchema } from '../../geo/atlas/schema/feature-schema';
import { POLICY_LEVELS, sourceList } from './schema-parts';

/**
 * How a post is drawn: solid (prime minister, First Secretary), light (secretary, minister), as a line (deputy prime
 * minister, Presidium).
 */
const BAR_KINDS = ['premier', 'first-secretary', 'secretary', 'minister', 'deputy', 'presidium'] as const;
const EVENT_MARKS = ['rises', 'falls', 'set-back', 'dies', 'acts'] as const;
/** `sign`: a dated sign of pressure on the rulers, without a rising. */
const BLOC_MARKS = ['rising', 'diplomacy', 'sign', 'outlook'] as const;
const LANE_MARKS = ['unrest', 'pressure', 'plan', 'diplomacy'] as const;

const words = z.string().min(1);
const slopeDays = z.int().min(0);
const cited = {
  source: sourceList,
  certainty: z.enum(CERTAINTIES).optional(),
  context: z.boolean().default(false),
  note: words.optional(),
};
const sure = { ...cited, certainty: z.enum(CERTAINTIES) };

/** Half-open: `to` is the first day on which it is over; null = still so when the story ends. */
const span = { from: isoDaySchema, to: isoDaySchema.nullable() };
const ordered = <Row extends { from: string | null; to: string | null }>(row: Row) =>
  row.from === null || row.to === null || row.from < row.to;
const ORDERED = { message: '`to` must come after `from`', path: ['to'] };

const bar = z
  .strictObject({
    ...{ ...span, ...sure },
    office: words,
    /** Text of a bar that is too short for its office. */
    short: words.optional(),
    kind: z.enum(BAR_KINDS),
    edtf: edtfSchema,
    /** Known by month only: no hard edge. */
    soft: z.boolean().default(false),
  })
  .refine(ordered, ORDERED);

const person = z.strictObject({
  person: words,
  name: words,
  /** Whether the person has a lane; others have only ticks below the lanes. */
  lane: z.boolean(),
  bars: z.array(bar),
  pressed: z
    .array(z.strictObject({ ...span, ...sure, edtf: edtfSchema }).refine(ordered, ORDERED))
    .default([]),
  events: z.array(
    z.strictObject({
      ...cited,
      day: isoDaySchema,
      edtf: edtfSchema,
      text: words,
      mark: z.enum(EVENT_MARKS),
      /** Feature of the map for the same event. */
      feature: words.optional(),
      soft: z.boolean().default(false),
    }),
  ),
});

/** Rows of the Moscow table, the topmost first: each has the holders of the offices that it names. */
const table = z.strictObject({
  posts: z.array(z.strictObject({ name: words, offices: z.array(words).min(1) })).min(2),
  /** Name of the last row: those who have none of these posts, but a seat in the Presidium. */
  presidium: words,
});

const lane = z.strictObject({
  state: words,
  name: words,
  spans: z.array(
    z
      .strictObject({
        ...sure,
        from: isoDaySchema.nullable(),
        to: isoDaySchema.nullable(),
        level: z.enum(POLICY_LEVELS),
        edtf: edtfSchema,
        /** Width in days of the turn by which it begins: 0 where the day is known. */
        slopeDays,
      })
      .refine(ordered, ORDERED),
  ),
  marks: z.array(
    z
      .strictObject({
        ...{ ...span, ...sure },
        kind: z.enum(LANE_MARKS),
        edtf: edtfSchema,
        text: words,
      })
      .refine(ordered, ORDERED),
  ),
  note: words.optional(),
});

/** Name of a post as a lane of the small form, and in few letters. */
const postName = z.strictObject({ name: words, short: words });

/** Offices held by people, each with a lane. */
const officeStrip = z.strictObject({
  /** Where the offices are held, such as `Moscow`. */
  name: words,
  /** What the strip shows, and what it does not measure, within a sentence. */
  caption: words,
  /** Said of those who have a seat alone, such as `in the Presidium`. */
  seat: words,
  /** The lanes of the small form. */
  posts: z.strictObject({ premier: postName, 'first-secretary': postName }),
  /** What solid and light bars and thin lines stand for. */
  kinds: z.strictObject({ solid: words, light: words, line: words }),
  marks: z.record(z.enum(EVENT_MARKS), words),
  people: z.array(person).min(1),
  table: table.optional(),
});

/** Levels of states, each with a lane, and a band that counts them. */
const levelStrip = z.strictObject({
  /** What the states are together, such as `Bloc`. */
  name: words,
  /** What has levels, such as `Policy at home`. */
  subject: words,
  /** What the band shows, and that it is no measure, within a sentence. */
  caption: words,
  /** What stands below the band, within a sentence. */
  below: words,
  /** Who says what `phases`, `pressure` and `links` say. */
  author: words,
  /** How the levels are called. */
  levels: z.record(z.enum(POLICY_LEVELS), words),
  /** What the article says of the bloc as a whole. */
  phases: z.array(z.strictObject({ ...cited, ...span, name: words }).refine(ordered, ORDERED)),
  /** What the article says of discontent in the bloc, each statement graver than the one before. */
  pressure: z.array(
    z.strictObject({ ...sure, ...span, name: words, edtf: edtfSchema }).refine(ordered, ORDERED),
  ),
  /** Connections that the article draws between an event in Moscow and a turn in the bloc. */
  links: z.array(
    z.strictObject({
      ...cited,
      from: z.strictObject({ person: words, day: isoDaySchema }),
      /** A turn in a state’s lane; without a state, a rise of the pressure. */
      to: z.strictObject({ state: words.optional(), day: isoDaySchema }),
      text: words,
      /** Ends the sentence ‘<author> traces …’. */
      words,
    }),
  ),
  marks: z.array(
    z.strictObject({
      ...cited,
      day: isoDaySchema,
      edtf: edtfSchema,
      kind: z.enum(BLOC_MARKS),
      text: words,
      /** Feature of the map for the same event. */
      feature: words.optional(),
    }),
  ),
  lanes: z.array(lane).min(1),
});

/** The least number of lanes: one alone compares nothing. */
const MIN_LANES = 2;

/** strips.yaml: offices over levels, on one axis; a story may have either alone. */
export const stripsSchema = z
  .strictObject({
    axis: z.strictObject({ from: isoDaySchema, to: isoDaySchema, lastDay: isoDaySchema }),
    moscow: officeStrip.optional(),
    bloc: levelStrip.optional(),
  })
  .refine(
    ({ moscow, bloc }) =>
      (moscow?.people.filter((holder) => holder.lane).length ?? 0) + (bloc?.lanes.length ?? 0) >= MIN_LANES,
    { message: `strips have ${MIN_LANES} lanes at least, of offices or of levels` },
  );

export type StripPersonRow = z.infer<typeof person>;
export type OfficeStrip = z.infer<typeof officeStrip>;
export type LevelStrip = z.infer<typeof levelStrip>;
export type StripsFile = z.infer<typeof stripsSchema>;
export type BarKind = (typeof BAR_KINDS)[number];
export type EventMark = (typeof EVENT_MARKS)[number];
export type BlocLevel = (typeof POLICY_LEVELS)[number];
export type BlocMark = (typeof BLOC_MARKS)[number];
export type LaneMark = (typeof LANE_MARKS)[number];
