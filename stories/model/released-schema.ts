import { z } from 'zod';
import { idSchema } from './schema-parts';

/** released.yaml: the addresses of a story’s chapters and steps that were ever published. */
export const releasedSchema = z.strictObject({
  /** Ids of chapters. */
  chapters: z.array(idSchema).default([]),
  /** Ids of steps. */
  steps: z.array(idSchema).default([]),
  /** Ids that steps had before, each with the id of the step that it leads to now. */
  renamed: z.record(idSchema, idSchema).default({}),
});

/** Published addresses of a story. */
export type Released = z.output<typeof releasedSchema>;

/** The addresses of a story that has published none. */
export const NOTHING_RELEASED: Released = { chapters: [], steps: [], renamed: {} };
