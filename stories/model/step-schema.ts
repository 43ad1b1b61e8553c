import { z } from 'zod';
import type { LayerId } from '../../geo/atlas/layers';
import { edtfSchema, isoDaySchema, positionSchema } from '../../geo/atlas/schema/feature-schema';
import type { Bounds } from '../../geo/camera/camera';
import { SIDES } from '../../geo/drawing/label-layers';
import { predictionSchema } from './prediction-schema';
import { boundsSchema, idSchema, POLICY_LEVELS } from './schema-parts';

/** Progress through a step: 0 is the previous picture, 1 is arrived. */
const progress = z.number().min(0).max(1);
/** Whether stops rise in progress. */
const isRising = <Stop extends readonly [number, unknown]>(stops: readonly Stop[]) =>
  stops.every((stop, at) => at === 0 || stop[0] > (stops[at - 1] as Stop)[0]);

/** A record by progress, such as `{ 0.3: 1953-05-03 }`, as pairs that rise in progress. YAML’s numbers are its keys. */
const byProgress = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string(), value).transform((record, context): [number, z.output<Value>][] => {
    const pairs = Object.entries(record).map(([at, inner]): [number, z.output<Value>] => [Number(at), inner]);
    const wrong = Object.keys(record).find((at) => !(Number(at) >= 0 && Number(at) <= 1));
    if (wrong !== undefined || pairs.length === 0) {
      context.addIssue({ code: 'custom', message: `"${wrong ?? ''}" is no progress: a number from 0 to 1` });
      return z.NEVER;
    }
    return pairs.sort(([a], [b]) => a - b);
  });

const presence = z.number().min(0).max(1);

/**
 * How something shows: `date`, by its own days; `[0.5, 0.6]`, comes between two points of the step’s progress;
 * `{ 0.5: 0, 0.6: 1, 0.9: 0.4 }`, as strongly as said at each, linear between; `{ level: 0.7 }`, by its days, and weaker.
 */
const howSchema = z.union([
  z.literal('date'),
  z.tuple([progress, progress]).refine(([from, to]) => from < to, {
    message: 'comes between two points of progress, the earlier first',
  }),
  z.strictObject({ level: presence.gt(0) }),
  byProgress(presence),
]);

/** Features and whole layers by id, several in one text, each with how it shows where that is not derived. */
const showSchema = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.union([
    z.record(z.string(), howSchema).transform((record) => [record]),
    z.array(z.union([z.string().min(1), z.record(z.string(), howSchema)])),
  ]),
);

/** A stop in short: an id, a list of ids, or an id with the words of the key label that comes with it. */
export function expandStop(value: unknown): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return { show: value };
  const entries = Object.entries(value ?? {});
  const [key, words] = entries[0] ?? [];
  const isLabel = entries.length === 1 && typeof words === 'string' && !STOP_KEYS.has(key ?? '');
  return isLabel ? { show: [key], label: words } : value;
}

const STOP_KEYS: ReadonlySet<string> = new Set(['at', 'paragraph', 'show', 'label', 'stop']);

/** What comes at a stop of a talk, and while its paragraph is read. */
const stopSchema = z.preprocess(
  expandStop,
  z.strictObject({
    /** Progress of the stop, or the day on which the clock has reached it; evenly shared out, unless given. */
    at: z.union([progress, isoDaySchema]).optional(),
    /** Paragraph of the prose, from 1, in which it plays; that of the stop before, unless given. */
    paragraph: z.int().min(1).optional(),
    show: showSchema.default([]),
    /** Words of the key label, at the first feature. */
    label: z.string().min(1).optional(),
    /** `false`: it plays, but a talk does not stop there. */
    stop: z.boolean().default(true),
  }),
);

/** A headline is read at a glance. */
const MAX_HEADLINE_WORDS = 9;

/** Characters that fit on one line below a small map. */
const MAX_SMALL_MAP_TEXT = 48;

/** Small maps of one frame side by side, each a moment of the story: they lie over the map while a step compares them. */
const smallMapsSchema = z
  .strictObject({
    /** Bounds of each map. */
    bounds: boundsSchema,
    /** Progress at which they have come, and at which they go again. */
    from: progress.default(0.9),
    until: progress.optional(),
    maps: z
      .array(
        z.strictObject({
          /** Id of the step whose moment it is; without it, this step’s. */
          step: idSchema.optional(),
          /** Progress of that step. */
          at: progress,
          title: z.string().min(1).max(32),
          /** What to compare, one line. */
          text: z.string().min(1).max(MAX_SMALL_MAP_TEXT),
          /** Refs of the states that keep their tint; none, all do. */
          inFocus: z.array(z.string()).default([]),
          /** Layers and features beside the land itself; those that its step does not show come by their own days. */
          shows: z.array(z.string()).default([]),
          /** States by ref, places and features by id: the side of their point, or where else the name stands. */
          names: z.record(z.string(), z.union([z.enum(SIDES).exclude(['none']), positionSchema])).default({}),
        }),
      )
      .min(2)
      .max(6),
  })
  .refine(({ from, until }) => until === undefined || until > from, {
    message: '`until` must lie after `from`',
  });

/** Where a note’s line ends, and on which side of that end its words stand. */
const leaderEnd = { at: positionSchema, side: z.enum(SIDES).exclude(['none', 'c']) };

/** A note in the margin with a line to its place: at most six words. */
const leaderNote = z.strictObject({
  ...leaderEnd,
  /** Words instead of the feature’s own. */
  says: z.string().min(1).optional(),
  /** Where its line leads, if its feature’s point is not the place that it speaks of. */
  point: positionSchema.optional(),
  /** On phones; as in wide windows, unless given. */
  phone: z.union([z.literal('none'), z.strictObject(leaderEnd)]).optional(),
});

/** A margin of the map. */
const margin = z.enum(['left', 'right']);

/** A column of names in the margin with a line to their town: who is in office there, who is not, what presses. */
const columnSchema = z.strictObject({
  place: idSchema,
  margin,
  /** On phones; that of wide windows, unless given. */
  marginPhone: margin.optional(),
  rows: z
    .array(
      z.strictObject({
        heading: z.string().min(1).max(24),
        /** Phones leave the row out. */
        phone: z.literal('none').optional(),
        /** Each shows as strongly as its badge or chip, and is struck out once that has ended. */
        entries: z
          .array(
            z.strictObject({
              feature: z.string(),
              says: z.string().min(1).max(24),
              /** A smaller line beneath; of somebody who leaves, once they have. */
              note: z.string().min(1).max(30).optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** Bounds, or the name of a frame, a state or a place. */
const frameSchema = z.union([z.string().min(1), boundsSchema]);

/** Front matter of a step file. */
export const stepSchema = z.strictObject({
  /** The file’s name without its number, unless given. */
  id: idSchema.optional(),
  title: z.string().min(1),
  /** EDTF: its precision is kept and shown. */
  date: edtfSchema,
  dateNote: z.string().optional(),
  /** Progress → day, linear between; begins where the step before ended. Derived from `date`, unless given. */
  days: byProgress(isoDaySchema).optional(),
  /** The claim of the step, one sentence. */
  claim: z.string().min(1),
  /** What the map shows, as a headline over it. */
  headline: z
    .string()
    .min(1)
    .refine((words) => words.split(/\s+/).length <= MAX_HEADLINE_WORDS, {
      message: `a headline has at most ${MAX_HEADLINE_WORDS} words`,
    })
    .optional(),
  /** Paragraphs of the article that the step retells; those that its prose cites, unless given. */
  paragraphs: z.array(z.int().min(1)).min(1).optional(),
  /** What the map’s frame holds: four degrees, or the name of a frame, a state or a place. */
  frame: frameSchema,
  /** The same on phones; derived from what the step is about, unless given. */
  phone: z.union([z.literal('same'), frameSchema]).optional(),
  /** Progress of the printed picture; the last stop, unless given. */
  still: progress.optional(),
  /** Pictures that together replace a single one: on paper, and with reduced motion. */
  stillSeries: z
    .array(z.strictObject({ at: progress, shows: z.string().min(1) }))
    .min(2)
    .refine((series) => isRising(series.map(({ at, shows }) => [at, shows] as const)), {
      message: 'the pictures of a series must rise in progress',
    })
    .optional(),
  smallMaps: smallMapsSchema.optional(),
  /** Minutes of the shortest talk that includes the step. */
  talk: z.literal([10, 20, 45]).default(45),
  /** The step goes beyond the article. */
  context: z.boolean().default(false),
  outlook: z.boolean().default(false),
  /** What is on the map throughout, as its own days have it: features, and whole layers. */
  map: showSchema.default([]),
  /** What comes, stop by stop. */
  play: z.array(stopSchema).min(1),
  /**
   * The key label; `at` is a feature, or `frame` for one that belongs to the whole picture. Without one the headline
   * says it all.
   */
  label: z
    .strictObject({
      text: z.string().min(1),
      at: z.string(),
      from: progress,
      /** Position of the label if its feature is not a point. */
      point: positionSchema.optional(),
    })
    .optional(),
  /** Place or feature that the step is about, for its picture; that of the label, unless given. */
  focus: z.string().optional(),
  /** States whose land keeps its tint while that of others is dimmed; without any, all keep it. */
  inFocus: z.array(z.string()).default([]),
  /** Notes in the margin, each with a line to its feature’s place, by feature: at most three on a map. */
  leaders: z.record(z.string(), leaderNote).default({}),
  /** Names that this step uses for places and zones, by id, where those of the data would say too little. */
  names: z.record(z.string(), z.string().min(1)).default({}),
  /** Sides of the labels, by place, feature or name of a sea. */
  sides: z.record(z.string(), z.enum(SIDES)).default({}),
  sidesPhone: z.record(z.string(), z.enum(SIDES)).default({}),
  /** Badges that change from a progress on: one grows with power, one is notched as its holder loses power, one is struck out and gives way to its successor’s. */
  plates: z
    .record(z.string(), z.strictObject({ from: progress, as: z.enum(['swollen', 'notched', 'struck']) }))
    .default({}),
  /** Names of states with another position in this step, or none. */
  stateNames: z.record(z.string(), z.union([positionSchema, z.literal('none')])).default({}),
  stateNamesPhone: z.record(z.string(), z.union([positionSchema, z.literal('none')])).default({}),
  /** Rivers that the map names, by id. */
  rivers: z.array(z.string()).default([]),
  /** The state in which the frame lies, for a small map in the corner. */
  locator: z.string().optional(),
  /** The Moscow table: whom it shows, and who attacks whom, as strips.yaml documents it in these days. */
  table: z
    .strictObject({
      shows: z.array(idSchema).min(1),
      /** Each stands once, in the highest post: fewer rows, where the lower posts do not matter. */
      once: z.boolean().default(false),
      /** What somebody does in these days, as strips.yaml documents it. */
      acts: z
        .array(z.strictObject({ by: idSchema, caption: z.string().min(1).max(40).optional() }))
        .default([]),
      attacks: z
        .array(
          z.strictObject({
            /** Without one, those who attack are not named. */
            by: idSchema.optional(),
            on: idSchema,
            /** Words beside the arrow, instead of those of the event. */
            caption: z.string().min(1).max(40).optional(),
          }),
        )
        .default([]),
    })
    .optional(),
  /** Columns of names in the margins; what they name has no badge or chip on the map. */
  columns: z.array(columnSchema).max(2).default([]),
  countShown: z.strictObject({ number: z.int(), features: z.array(z.string()) }).optional(),
  /** Features that may be outside the bounds. */
  offFrame: z
    .strictObject({ desktop: z.array(z.string()).default([]), phone: z.array(z.string()).default([]) })
    .default({ desktop: [], phone: [] }),
  /** One sentence on what the map shows. */
  alt: z.string().min(1),
  /** Policy at home by state, as the step’s sentences speak of it when it has arrived; held against the map. */
  levels: z.record(z.string(), z.enum(POLICY_LEVELS)).default({}),
  /** A question that readers may answer before the step plays. */
  predict: predictionSchema.optional(),
});

/** Front matter of a step as its author wrote it. */
export type StepFront = z.output<typeof stepSchema>;
/** How an author says that something shows. */
export type How = z.output<typeof howSchema>;

/** Features of a layer, or all of it, that show alike. */
type ShowEntry = {
  layer: LayerId;
  features: 'all' | string[];
  /** `date`: from the feature’s own days. A window, progress → presence, replaces them. */
  presence: 'date' | [progress: number, presence: number][];
  /** Strength of a dated presence, 0 to 1. */
  level: number;
};

/** A statement and what it rests on; not published. */
export type Fact = {
  text: string;
  /** References: a source’s key, with a paragraph or page where known. */
  source: string[];
  mark: (typeof FACT_MARKS)[number];
  /** It is a citation of the prose, where it is checked. */
  isCited?: true;
};

/** What a fact is: from the article that the story retells, or from others, and how sure. */
export const FACT_MARKS = ['article', 'context', 'approximate', 'reported', 'outlook'] as const;

type Derived = {
  id: string;
  /** Progress → day, linear between. Begins where the step before ended; never runs backwards. */
  days: [number, string][];
  paragraphs: number[];
  bounds: Bounds;
  boundsPhone?: Bounds;
  still: number;
  /** Progress at which a presenter’s click stops. */
  builds: number[];
  /** The paragraph, from 1, in which the reader meets each build; empty where they are shared out evenly. */
  buildParagraphs: number[];
  show: ShowEntry[];
  label: NonNullable<StepFront['label']>;
  /** What comes at a progress; `shows` must be visible then. */
  play: { at: number; shows: string[] }[];
  notes: LecturerNotes;
  /** The facts that the step rests on: those listed under its prose, and one for each citation in it. */
  use: Fact[];
  /** What the prose must not claim. */
  avoid: string[];
};

/** What a lecturer says at a stop of a step, which counts from 1, and until the next that has words. */
export type StopNote = { stop: number; text: string };

/** A lecturer’s notes of a step; empty where its file has none. `sayAtStops` is in the order of the stops. */
export type LecturerNotes = { say: string; sayAtStops: readonly StopNote[]; ask: string; differ: string };

/** A step with everything that its file says, or that is derived from it. */
export type StepFile = Omit<StepFront, keyof Derived | 'frame' | 'phone' | 'map'> & Derived;
