import { z } from 'zod';
import { CERTAINTIES, edtfSchema, isoDaySchema } from '../../geo/atlas/feature-schema';
import { sourceList } from './story-schema';

/** How a post is drawn: solid (prime minister, First Secretary), light (minister), as a line (Presidium). */
const BAR_KINDS = ['premier', 'first-secretary', 'minister', 'presidium'] as const;
const EVENT_MARKS = ['rises', 'falls', 'set-back', 'dies', 'acts'] as const;
/** How the bloc is read: the trace’s three levels, from above. */
const BLOC_LEVELS = ['relaxed', 'mixed', 'tight'] as const;
const BLOC_MARKS = ['rising', 'diplomacy', 'outlook'] as const;
const LANE_MARKS = ['unrest', 'pressure', 'plan', 'diplomacy'] as const;
/** Said of the bloc as a whole (light), or of the state by name. */
const INKS = ['general', 'named'] as const;

/** The trace is a reading, and says so wherever it is shown. */
const TRACE_CAPTION = 'a reading of Kramer 2006, not a measure';

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
    /** What is written into a bar too short for its office. */
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
      soft: z.boolean().default(false),
    }),
  ),
});

const turn = z.strictObject({
  ...sure,
  /** Middle of the slope. */
  day: isoDaySchema,
  level: z.enum(BLOC_LEVELS),
  /** Width of the slope in days: 0 where the day is known, else at least eight weeks. */
  slopeDays,
  edtf: edtfSchema.optional(),
  text: words,
  /** The trace stops here; no turn. */
  end: z.boolean().default(false),
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
        level: z.enum(BLOC_LEVELS),
        ink: z.enum(INKS),
        edtf: edtfSchema,
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
        ink: z.enum(INKS),
        text: words,
      })
      .refine(ordered, ORDERED),
  ),
  note: words.optional(),
});

/** strips.yaml: the Moscow strip over the bloc strip, on one axis. */
export const stripsSchema = z.strictObject({
  axis: z.strictObject({ from: isoDaySchema, to: isoDaySchema, lastDay: isoDaySchema }),
  moscow: z.strictObject({
    caption: words,
    kinds: z.record(z.enum([...BAR_KINDS, 'pressed']), words),
    marks: z.record(z.enum(EVENT_MARKS), words),
    people: z.array(person).min(1),
  }),
  bloc: z.strictObject({
    caption: z.literal(TRACE_CAPTION),
    levels: z.record(z.enum(BLOC_LEVELS), words),
    trace: z.array(turn).min(2),
    phases: z.array(z.strictObject({ ...cited, ...span, name: words }).refine(ordered, ORDERED)),
    marks: z.array(
      z.strictObject({
        ...cited,
        day: isoDaySchema,
        edtf: edtfSchema,
        kind: z.enum(BLOC_MARKS),
        text: words,
        /** Feature of the map that shows the same. */
        feature: words,
      }),
    ),
    lanes: z.array(lane),
  }),
});

export type StripsFile = z.infer<typeof stripsSchema>;
export type BarKind = (typeof BAR_KINDS)[number];
export type EventMark = (typeof EVENT_MARKS)[number];
export type BlocLevel = (typeof BLOC_LEVELS)[number];
export type BlocMark = (typeof BLOC_MARKS)[number];
export type LaneMark = (typeof LANE_MARKS)[number];
export type Ink = (typeof INKS)[number];
