import { array, number, object, string } from 'zod/mini';
import { parseJson } from './parse-json';

/** Number of characters that a platform stores for a lesson, by SCORM 1.2. */
const MAX_LENGTH = 4096;

const progressSchema = object({
  /** Number of the furthest step, from 1; 0 before the first. */
  furthest: number(),
  /** Ids of the steps seen, in the order in which they were first seen. */
  visited: array(string()),
});

/** A reader’s progress in a story. */
export type LessonProgress = { furthest: number; visited: readonly string[] };

export const NOTHING_SEEN: LessonProgress = { furthest: 0, visited: [] };

/** Reads progress that a platform has stored; if it is missing or invalid, nothing has been seen. */
export function readProgress(saved: string): LessonProgress {
  const read = progressSchema.safeParse(parseJson(saved));
  return read.success ? read.data : NOTHING_SEEN;
}

/** Progress for a platform to store; without the visited steps if they exceed its limit. */
export function writeProgress({ furthest, visited }: LessonProgress): string {
  const full = JSON.stringify({ furthest, visited });
  return full.length <= MAX_LENGTH ? full : JSON.stringify({ furthest, visited: [] });
}

/** Progress after a step has been seen. */
export const addStep = (
  { furthest, visited }: LessonProgress,
  { step, number }: { step: string; number: number },
): LessonProgress => ({
  furthest: Math.max(furthest, number),
  visited: visited.includes(step) ? visited : [...visited, step],
});

/** Share of the steps seen, in whole per cent. */
export const percentSeen = ({ visited }: LessonProgress, of: number): number =>
  of > 0 ? Math.min(100, Math.round((100 * visited.length) / of)) : 0;
