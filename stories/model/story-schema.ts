import { z } from 'zod';
import * as messages from '#messages/citations';
import { CERTAINTIES, edtfSchema } from '../../geo/atlas/schema/feature-schema';
import { boundsSchema, idSchema, sourceList } from './schema-parts';

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
  name: messages.defaultLicence,
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
        frame: boundsSchema,
        /** Towns that it marks, without their names. */
        towns: z.array(z.string()).default([]),
        /** Places whose names a reader is asked for at its end, by id; those that its steps name, unless given. */
        retrieve: z.array(z.string()).min(3).optional(),
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
