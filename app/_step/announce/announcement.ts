import * as messages from '#messages/step';
import type { StepBoard } from '../../../stories/model/storyboard';

/** A step’s number among the counted steps, and how many they are; null for a step that is not counted. */
export type StepCount = { number: number; of: number } | null;

/**
 * The announcement of a step for screen readers: its number, title, date, and a sentence about its map. It is short,
 * since it interrupts; the rest is under ‘What the map shows’.
 */
export function announcementText({ title, dateWords, alt }: StepBoard, count: StepCount): string {
  const position = count
    ? messages.stepOfSteps({ number: count.number, steps: count.of })
    : messages.notInTalk;
  return messages.announcement({ position, title, dateWords, alt });
}
