import * as z from 'zod/mini';

/** What is stored for offline use: the number of files, how many of them are missing, and the size of all. */
const status = z.strictObject({
  type: z.literal('status'),
  files: z.int(),
  missing: z.int(),
  /** Bytes of all files, as they are stored. */
  bytes: z.number(),
});

/** Progress of the download, bytes. */
const progress = z.strictObject({
  type: z.literal('progress'),
  bytes: z.number(),
  total: z.number(),
});

/** Messages of the service worker to the pages of a talk. */
export const workerMessage = z.discriminatedUnion('type', [status, progress]);
export type WorkerMessage = z.infer<typeof workerMessage>;

/** A page’s request to the service worker: its status, or its status after it has fetched missing files. */
export type WorkerRequest = 'status' | 'repair';
