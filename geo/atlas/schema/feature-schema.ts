import { z } from 'zod';
import { parseEdtf, parseIsoDay } from '../../time/dates';
import { LAYER_IDS } from '../layers/index';
import { KINDS } from './feature-kinds';

/** How sure we are: filled and solid, soft or hollow, hollow, dashed. */
export const CERTAINTIES = ['documented', 'approximate', 'reported', 'schematic'] as const;

const refuses = (check: (text: string) => unknown) => (text: string, context: z.RefinementCtx) => {
  try {
    check(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
};

/** An ISO day, `1953-06-17`. */
export const isoDaySchema = z.string().superRefine(refuses(parseIsoDay));
/** An EDTF date of level 0 or 1. */
export const edtfSchema = z.string().superRefine(refuses(parseEdtf));
/** [longitude, latitude] in WGS84 degrees. */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]);

/** One row of geo/atlas/sources/features: one thing that a map can show, with its dates, certainty and sources. */
export const featureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    layer: z.enum(LAYER_IDS),
    kind: z.enum(KINDS),
    name: z.string().min(1),
    nameLocal: z.string(),
    date: edtfSchema,
    /** First day on which it is there; null = before the atlas begins, in July 1945. */
    from: isoDaySchema.nullable(),
    /** First day on which it is gone; null = open. */
    to: isoDaySchema.nullable(),
    category: z.string().min(1),
    certainty: z.enum(CERTAINTIES),
    /** Keys of the story's bibliography, each with a paragraph or page where known. */
    sources: z.array(z.string()).min(1),
    note: z.string().optional(),

    /** State that a row of layer `states` draws, such as DDR. */
    ref: z.string().optional(),
    /** State or states whose outline or land the feature uses. */
    state: z.string().optional(),
    states: z.array(z.string()).optional(),
    zone: z.string().optional(),
    /** Lands of which a zone consists, as a sentence names them. */
    lands: z.string().optional(),
    /** Ids of the gazetteer. */
    place: z.string().optional(),
    fromPlace: z.string().optional(),
    toPlace: z.string().optional(),
    centres: z.array(z.string()).optional(),
    via: z.array(z.string()).optional(),
    /** How the shape is meant, in words, where no coordinates are claimed. */
    geometry: z.string().optional(),
    anchor: z.string().optional(),
    /** Where a chip without a town stands; chosen for the picture, not a place in history. */
    at: positionSchema.optional(),
    /** Where a schematic link without a town at its end stops; chosen for the picture. */
    toAt: positionSchema.optional(),
    /** Pixels right and down from its point at which a badge or chip stands, so that several fit one town. */
    offset: z.tuple([z.number(), z.number()]).optional(),
    /** Corners of a schematic shape, such as a bracket; chosen for the picture. */
    corners: z.array(positionSchema).min(2).optional(),
    /** Shares of a schematic line between which nothing is drawn. */
    gap: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
    /** It is drawn as a schematic line, though its kind says area. */
    drawnAs: z.literal('line').optional(),
    /**
     * Schematic arcs round a place: how far from it (kilometres), between which bearings (degrees from north). They are
     * cut to the land of the row’s states.
     */
    arcs: z
      .array(z.strictObject({ km: z.number().positive(), from: z.number(), to: z.number() }))
      .min(1)
      .optional(),
    /** A line along its centres is drawn as the outline of a band, so many kilometres wide. */
    outlineKm: z.number().positive().optional(),
    /** Bend of a schematic line as a share of its length, positive to the left of its direction. */
    bend: z.number().optional(),

    level: z.string().optional(),
    label: z.string().optional(),
    putDownBy: z.enum(['own', 'soviet']).optional(),
    ending: z.literal('given-up').optional(),
    /** It goes piece by piece from where it begins, instead of fading. */
    vanishes: z.literal('from-start').optional(),
    /** What the map says of it once it is given up. */
    endingLabel: z.string().optional(),
    context: z.boolean().optional(),
    outlook: z.boolean().optional(),
    exploreOnly: z.boolean().optional(),
    /** `chapter`: once shown it stays, faint, to the end of its chapter. */
    afterglow: z.literal('chapter').optional(),
    /** Days over which it appears or goes, centred on `from` and `to`. */
    fadeInDays: z.number().positive().optional(),
    fadeOutDays: z.number().positive().optional(),
    /** Presence falls evenly from 1 to 0 between the two days. */
    thinning: z
      .strictObject({ from: isoDaySchema, to: isoDaySchema, certainty: z.enum(CERTAINTIES) })
      .optional(),
    /** Names that the place bore, by date. */
    namesOfDay: z
      .array(z.strictObject({ name: z.string(), from: isoDaySchema.nullable(), to: isoDaySchema.nullable() }))
      .optional(),
  })
  .refine((row) => row.from === null || row.to === null || row.from < row.to, {
    message: '`to` must come after `from`: it is the first day on which the thing is gone',
    path: ['to'],
  });

export type Feature = z.infer<typeof featureSchema>;
export type FeatureId = string;

/** One row of geo/atlas/sources/gazetteer.csv. */
export const placeSchema = z.object({
  id: z.string().regex(/^[a-z0-9_]+$/),
  name_en: z.string().min(1),
  name_local: z.string(),
  name_1953: z.string(),
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-85).max(85),
  country_1953: z.string(),
  why: z.string(),
  /** The name on the map: the English name of the day. */
  label: z.string().min(1),
  /** Today’s name, where the town has since been renamed. */
  today: z.string(),
});

export type Place = z.infer<typeof placeSchema>;
