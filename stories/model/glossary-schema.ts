import { z } from 'zod';
import { idSchema, sourceList } from './schema-parts';

const [FEWEST_WORDS, MOST_WORDS] = [20, 45];

const definition = z.string().refine(
  (text) => {
    const words = text.trim().split(/\s+/).length;
    return words >= FEWEST_WORDS && words <= MOST_WORDS;
  },
  {
    error: ({ input }) =>
      `has ${String(input).trim().split(/\s+/).length} words: a definition has ${FEWEST_WORDS} to ${MOST_WORDS}`,
  },
);

/** glossary.yaml: words that a newcomer to the story needs. */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: idSchema,
      term: z.string().min(1),
      /** How the prose says it, besides the term itself; one that begins small may begin a sentence. */
      forms: z.array(z.string().min(1)).default([]),
      /** Steps where it is linked; all, unless a form means something else elsewhere. */
      steps: z.array(z.string()).min(1).optional(),
      text: definition,
      /** What the facts in the definition rest on; the definition itself is ours. */
      source: sourceList.default([]),
      /** What in it no source was read for. */
      unchecked: z.string().min(1).optional(),
    }),
  ),
});

export type Term = z.infer<typeof glossarySchema>['terms'][number];
