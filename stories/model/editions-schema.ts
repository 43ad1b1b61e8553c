import { z } from 'zod';
import { isoDaySchema } from '../../geo/atlas/schema/feature-schema';
import { idSchema } from './schema-parts';

const words = z.string().min(1);

/** A claim that was wrong, and what stands in its place. */
const correctionSchema = z.strictObject({
  story: idSchema,
  /** The step where it stood; without it, the whole story. */
  step: idSchema.optional(),
  was: words,
  now: words,
  why: words,
  /** How or by whom it was found. */
  found: words,
});

/** editions.yaml: the editions of the site, the latest last. */
export const editionsSchema = z
  .array(
    z.strictObject({
      version: z.string().regex(/^\d+\.\d+$/, 'a version is two numbers, such as "1.2"'),
      date: isoDaySchema,
      /** What readers see changed. */
      changes: z.array(words).min(1),
      corrections: z.array(correctionSchema).default([]),
    }),
  )
  .min(1)
  .refine(
    (editions) => editions.every(({ date }, at) => at === 0 || date >= (editions[at - 1]?.date ?? '')),
    {
      message: 'editions follow one another by their dates, the latest last',
    },
  );

/** An edition of the site. */
export type Edition = z.output<typeof editionsSchema>[number];
