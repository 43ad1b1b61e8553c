import { z } from 'zod';
import { CERTAINTIES, edtfSchema, isoDaySchema, positionSchema } from '../../geo/atlas/feature-schema';
import { LAYER_IDS } from '../../geo/atlas/layers';
import { SIDES } from '../../geo/drawing/label-layers';

/** Policy at home in a state: softer, mixed, hard. */
export const POLICY_LEVELS = ['relaxed', 'mixed', 'tight'] as const;

/** Progress through a step: 0 is the previous picture, 1 is arrived. */
const progress = z.number().min(0).max(1);
/** An id of a story’s parts, which becomes part of addresses. */
export const idSchema = z.string().regex(/^[a-z0-9-]+$/, 'ids are lower case letters, digits and hyphens');
/** References: a source’s key, with a paragraph or page where known. */
export const sourceList = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((source) => [source].flat());

/** `[west, south, east, north]`, WGS84 degrees. */
const bounds = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(([west, south, east, north]) => west < east && south < north && south > -85 && north < 85, {
    message: 'bounds are [west, south, east, north] in degrees',
  });

/** Whether stops rise in progress. */
const isRising = <Stop extends readonly [number, unknown]>(stops: readonly Stop[]) =>
  stops.every((stop, at) => at === 0 || stop[0] > (stops[at - 1] as Stop)[0]);

/** Progress → presence, 0 to 1, linear between, held outside its ends. */
const presenceWindow = z
  .array(z.tuple([progress, z.number().min(0).max(1)]))
  .min(1)
  .refine(isRising, { message: 'the progress of a window must rise' });

const showEntry = z.strictObject({
  layer: z.enum(LAYER_IDS),
  features: z.union([z.literal('all'), z.array(z.string()).min(1)]),
  /** `date`: from the feature’s own days. A window replaces them. */
  presence: z.union([z.literal('date'), presenceWindow]),
  /** Strength of a dated presence, 0 to 1. */
  level: z.number().gt(0).max(1).default(1),
  /** The window shows features that have ended by then, on purpose. */
  lookback: z.boolean().default(false),
  /** The window shows features that have not begun, on purpose. */
  forward: z.boolean().default(false),
  why: z.string().min(1),
});

/** A headline is read at a glance. */
const MAX_HEADLINE_WORDS = 9;

/** Characters that fit on one line below a small map. */
const MAX_SMALL_MAP_TEXT = 48;

/** Small maps of one frame side by side, each a moment of the story: they lie over the map while a step compares them. */
const smallMapsSchema = z
  .strictObject({
    /** Bounds of each map. */
    bounds,
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

/** Front matter of a step file. */
export const stepSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  /** EDTF: its precision is kept and shown. */
  date: edtfSchema,
  dateNote: z.string().optional(),
  /** Progress → day, linear between. Begins where the step before ended; never runs backwards. */
  days: z
    .array(z.tuple([progress, isoDaySchema]))
    .min(2)
    .refine(isRising, { message: 'the progress of `days` must rise' })
    .refine((days) => days[0]?.[0] === 0 && days.at(-1)?.[0] === 1, {
      message: '`days` must run from progress 0 to 1',
    }),
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
  /** Paragraphs of the article that the step retells. */
  paragraphs: z.array(z.int().min(1)).min(1),
  bounds,
  boundsPhone: bounds.optional(),
  phoneNote: z.string().optional(),
  /** Progress of the printed picture. */
  still: progress,
  /** Pictures that together replace a single one: on paper, and with reduced motion. */
  stillSeries: z
    .array(z.strictObject({ at: progress, shows: z.string().min(1) }))
    .min(2)
    .refine((series) => isRising(series.map(({ at, shows }) => [at, shows] as const)), {
      message: 'the pictures of a series must rise in progress',
    })
    .optional(),
  smallMaps: smallMapsSchema.optional(),
  /** Progress at which a presenter’s click stops. */
  builds: z
    .array(progress)
    .min(1)
    .refine((builds) => builds.at(-1) === 1, { message: 'the last build must be 1' }),
  /** The paragraph, from 1, in which the reader meets each build; without it they are shared out evenly. */
  buildParagraphs: z.array(z.int().min(1)).default([]),
  /** Minutes of the shortest talk that includes the step. */
  talk: z.literal([10, 20, 45]),
  /** The step goes beyond the article. */
  context: z.boolean().default(false),
  outlook: z.boolean().default(false),
  show: z.array(showEntry).min(1),
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
    .default({ text: '', at: 'frame', from: 1 }),
  /** Place or feature that the step is about, for its picture; that of the label, unless given. */
  focus: z.string().optional(),
  /** States whose land keeps its tint while that of others is dimmed; without any, all keep it. */
  inFocus: z.array(z.string()).default([]),
  /** Notes in the margin, each with a line to its feature’s place, by feature: at most three on a map. */
  leaders: z.record(z.string(), leaderNote).default({}),
  /** Names that this step uses for places, where the gazetteer’s would say too little. */
  names: z.record(z.string(), z.string().min(1)).default({}),
  /** Sides of the labels, by place, feature or name of a sea. */
  sides: z.record(z.string(), z.enum(SIDES)).default({}),
  sidesPhone: z.record(z.string(), z.enum(SIDES)).default({}),
  /** Badges that change from a progress on: one grows with power, one is notched as its holder loses power. */
  plates: z
    .record(z.string(), z.strictObject({ from: progress, as: z.enum(['swollen', 'notched']) }))
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
  /** What plays, for people; `shows` must be visible then. */
  play: z
    .array(z.strictObject({ at: progress, does: z.string().min(1), shows: z.array(z.string()).default([]) }))
    .min(1),
  /** Features that may be outside the bounds. */
  offFrame: z
    .strictObject({ desktop: z.array(z.string()).default([]), phone: z.array(z.string()).default([]) })
    .default({ desktop: [], phone: [] }),
  /** One sentence on what the map shows. */
  alt: z.string().min(1),
  /** Policy at home by state, as the step’s sentences speak of it when it has arrived; held against the map. */
  levels: z.record(z.string(), z.enum(POLICY_LEVELS)).default({}),
  notes: z.strictObject({ say: z.string(), ask: z.string(), differ: z.string() }),
  /** The facts that the prose may use; not published. */
  use: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        source: sourceList,
        mark: z.enum(['article', 'context', 'approximate', 'reported', 'outlook']),
      }),
    )
    .min(1),
  /** What the prose must not claim; not published. */
  avoid: z.array(z.string()).default([]),
});

export type StepFile = z.infer<typeof stepSchema>;

/** Ids that no chapter can have, as other pages have these addresses. */
const RESERVED_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['glossary', 'the page of the story’s terms has that address'],
  ['notes', 'the handout with the lecturer’s notes has that address'],
  ['sheets', 'the pages of the story’s sheets have that address'],
  ['tables', 'the page of what each step’s map shows has that address'],
]);

const chapterId = idSchema.refine((chapter) => !RESERVED_ADDRESSES.has(chapter), {
  error: ({ input }) => `a chapter cannot be called ${input}: ${RESERVED_ADDRESSES.get(String(input))}`,
});

/** The licence of the site. */
const DEFAULT_LICENCE = {
  name: 'Creative Commons Attribution 4.0 International',
  short: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Front matter of story.md. */
export const storySchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  subtitle: z.string().min(1),
  /** Two or three sentences that open the site. */
  lead: z.string().min(1),
  /** Source keys of the articles that the story retells; none for a story of its own. */
  after: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((keys) => [keys].flat()),
  /** Under which licence its prose, pictures and data may be used; that of the site, unless given. */
  licence: z
    .strictObject({ name: z.string().min(1), short: z.string().min(1), url: z.url({ protocol: /^https$/ }) })
    .default(DEFAULT_LICENCE),
  /** Who made it, for sites that show it in a frame; the founders of the site, unless given. */
  authors: z.string().min(1).optional(),
  /** Its place on the home page, from 1; stories without one follow, by id. */
  shelf: z.int().min(1).optional(),
  chapters: z
    .array(
      z.strictObject({
        id: chapterId,
        title: z.string().min(1),
        dates: edtfSchema,
        summary: z.string().min(1),
        /** Step whose picture represents the chapter where it is shared. */
        cover: idSchema,
        /** Bounds of the blank outline map. */
        frame: bounds,
        /** Towns that it marks, without their names. */
        towns: z.array(z.string()).default([]),
        /** Questions for a class, with the paragraphs of the story’s first article, or other sources, that they rest on. */
        questions: z
          .array(
            z.strictObject({
              ask: z.string().min(1),
              paragraphs: z.array(z.int().min(1)).default([]),
              source: sourceList.default([]),
            }),
          )
          .length(3),
      }),
    )
    .min(1),
});

export const peopleSchema = z.array(
  z.strictObject({
    id: idSchema,
    name: z.string().min(1),
    nameLocal: z.string(),
    /** Language of `nameLocal`, for screen readers. */
    lang: z.string().optional(),
    roles: z
      .array(
        z.strictObject({
          role: z.string(),
          date: edtfSchema,
          source: sourceList,
          /** Badge of the map that shows the same office. */
          badge: z.string().optional(),
        }),
      )
      .min(1),
    steps: z.array(z.string()).min(1),
    context: z.boolean().default(false),
    note: z.string().optional(),
  }),
);

export const panelsSchema = z.array(
  z.strictObject({
    id: idSchema,
    title: z.string().min(1),
    unit: z.string(),
    steps: z.array(z.string()).min(1),
    caption: z.string().optional(),
    wordsOnly: z.boolean().optional(),
    rows: z
      .array(
        z.strictObject({
          who: z.string().min(1),
          name: z.string().optional(),
          low: z.number().nullable().optional(),
          high: z.number().nullable().optional(),
          atLeast: z.boolean().default(false),
          display: z.string().optional(),
          date: edtfSchema.optional(),
          source: sourceList,
          certainty: z.enum(CERTAINTIES),
          note: z.string().optional(),
        }),
      )
      .min(2),
  }),
);

/** Ways in which a source may have been used. */
const SOURCE_USES = ['facts', 'through', 'background', 'map'] as const;

/** One CSL-JSON item; what the citation processor reads passes through untouched. */
export const sourceSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  type: z.string().min(1),
  title: z.string().min(1),
  /**
   * How the work was used: `facts`, its passage was read; `through`, known through others who report it; `background`,
   * not read, so that no fact rests on it alone; `map`, data of the map.
   */
  used: z.enum(SOURCE_USES).default('facts'),
  /** How many numbered paragraphs it has, if it is cited by them. */
  paragraphs: z.int().min(1).optional(),
  /** Why to read it, in a sentence: the work stands under further reading. */
  reading: z.string().min(1).optional(),
  /** What was verified, and how; not published. */
  note: z.string().optional(),
});

export type StoryHead = z.infer<typeof storySchema>;
/** A chapter as story.md describes it, without its steps. */
export type ChapterHead = StoryHead['chapters'][number];
export type Licence = z.infer<typeof storySchema>['licence'];
export type Person = z.infer<typeof peopleSchema>[number];
export type Panel = z.infer<typeof panelsSchema>[number];
export type Source = z.infer<typeof sourceSchema>;
