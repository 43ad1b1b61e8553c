import { z } from 'zod';

/** What every prediction says, whatever it asks for. */
const common = {
  /** The question, in a sentence. */
  ask: z.string().min(1),
  /** What happened, in a sentence or two, with citations. */
  about: z.string().min(1),
  /** Progress of the step at which its map waits for the answer, 0 to 1. */
  start: z.number().min(0).max(1).default(0),
};

const idList = z.array(z.string().min(1)).min(2).max(8);

/**
 * A question that a reader may answer before a step plays. `answer` is what happened; without one no answer is right or
 * wrong.
 */
export const predictionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.array(z.string().min(1)).min(2).max(5),
    /** Number of the option that came true, from 1. */
    answer: z.int().min(1).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('state'),
    /** Refs of the states to choose from. */
    states: idList,
    answer: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('place'),
    /** Ids of places, for those who choose from a list instead of marking the map. */
    places: idList,
    answer: z.string(),
    /** How far from the place a mark counts as right, kilometres. */
    within: z.number().positive().default(60),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('line'),
    /** Ids of places between which the line may lead. */
    places: idList,
    /** Places where the line begins and ends. */
    answer: z.tuple([z.string(), z.string()]).optional(),
  }),
  z
    .strictObject({
      ...common,
      kind: z.literal('range'),
      unit: z.string().min(1),
      /** Ends of the scale on which the reader chooses, and its steps. */
      min: z.number(),
      max: z.number(),
      step: z.number().positive().default(1),
      /** Lowest and highest figure that sources give. */
      answer: z.tuple([z.number(), z.number()]).optional(),
    })
    .refine(({ min, max }) => min < max, { message: '`max` must lie above `min`', path: ['max'] }),
]);

export type PredictionFront = z.output<typeof predictionSchema>;
