import * as z from 'zod/mini';

/** What is kept for talks without a network: of how many files some are missing, and how large all are. */
const kept = z.strictObject({
  says: z.literal('kept'),
  files: z.int(),
  missing: z.int(),
  /** Bytes of all files, as they are kept. */
  bytes: z.number(),
});

/** How far the fetching has come. */
const fetching = z.strictObject({
  says: z.literal('fetching'),
  bytes: z.number(),
  of: z.number(),
});

/** What the service worker tells the pages of a talk. */
export const told = z.discriminatedUnion('says', [kept, fetching]);
export type Told = z.infer<typeof told>;

/** What a page asks of the service worker: what it keeps, or that it fetches what is missing first. */
export type Asks = 'kept' | 'mend';
