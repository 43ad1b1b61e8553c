import type { StepBoard } from '../../../stories/model/storyboard';

/** Where a reader is among the steps that are counted; null for a step that is not one of them. */
export type Counted = { nth: number; of: number } | null;

/**
 * What a voice is told of a step that one has come to: its number, title and date, and the sentence on its map. It
 * cannot be stopped by whoever reads with it, so it is short; the rest stands in ‘What the map shows’.
 */
export function spokenWords({ title, dateWords, alt }: StepBoard, counted: Counted): string {
  const number = counted ? `Step ${counted.nth} of ${counted.of}` : 'Not in this talk';
  return `${number}: ${title}, ${dateWords}. On the map: ${alt}`;
}
