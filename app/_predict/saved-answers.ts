import * as z from 'zod/mini';
import type { Answer } from '../../stories/predictions/prediction';

const STORAGE_KEY = 'fault-lines-predictions';

const position = z.tuple([z.number(), z.number()]);

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('option'), id: z.string() }),
  z.object({ kind: z.literal('mark'), at: position }),
  z.object({ kind: z.literal('route'), points: z.array(position), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('range'), low: z.number(), high: z.number() }),
  z.object({ kind: z.literal('passed') }),
]);

const savedSchema = z.object({
  answers: z.record(z.string(), answerSchema),
  visits: z.record(z.string(), z.number()),
});

/** What a reader has answered in a story, by step, and how often they were asked for names, by chapter. */
export type SavedAnswers = {
  answers: Readonly<Record<string, Answer>>;
  visits: Readonly<Record<string, number>>;
};

const NOTHING: SavedAnswers = { answers: {}, visits: {} };

const keyOf = (story: string): string => `${STORAGE_KEY}-${story}`;

/** Reads the answers that this device has saved for a story; none if they are missing, invalid, or storage is blocked. */
export function readAnswers(story: string): SavedAnswers {
  try {
    const read = savedSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(story)) ?? 'null'));
    return read.success ? read.data : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Saves a story’s answers on this device, and nothing where storage is blocked. */
export function saveAnswers(story: string, saved: SavedAnswers): void {
  try {
    localStorage.setItem(keyOf(story), JSON.stringify(saved));
  } catch {
    // storage is blocked or full: the answers hold for this page
  }
}

/** Removes a story’s answers from this device. */
export function clearAnswers(story: string): void {
  try {
    localStorage.removeItem(keyOf(story));
  } catch {
    // storage is blocked: there are none
  }
}
