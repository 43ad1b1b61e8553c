import { z } from 'zod';
import { edtfSchema } from '../../geo/atlas/schema/feature-schema';
import { idSchema } from './schema-parts';

/** Longer excerpts would need the permission of those who hold the rights. */
const MOST_WORDS = 25;

const wordCount = (text: string): number => text.trim().split(/\s+/).length;

const excerpt = z
  .string()
  .min(1)
  .refine((text) => wordCount(text) <= MOST_WORDS, {
    error: ({ input }) => `has ${wordCount(String(input))} words: an excerpt has ${MOST_WORDS} at most`,
  });

/** documents.yaml: short excerpts of documents of the time, beside their steps. */
export const documentsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: idSchema,
      step: z.string(),
      date: edtfSchema,
      place: z.string().min(1),
      /** Who speaks, to whom or where; `person` has a card, and is named in `who`. */
      speaker: z.strictObject({ person: z.string().optional(), who: z.string().min(1) }),
      /** Letter by letter as in the edition. */
      text: excerpt,
      /** The same words in their own language, or a part of them. */
      original: z
        .strictObject({ text: excerpt, lang: z.string().min(2), part: z.boolean().default(false) })
        .optional(),
      /** `text` is not the edition’s translation but ours. */
      ourTranslation: z.boolean().default(false),
      archive: z.string().min(1).optional(),
      /** Where it is printed: a source’s key, with a page where known. */
      edition: z.string(),
      note: z.string().min(1).optional(),
      ask: z.string().regex(/\?$/, 'is one question, and ends with a question mark'),
    }),
  ),
});

export type ExcerptedDocument = z.infer<typeof documentsSchema>['documents'][number];
