import * as messages from '#messages/describe';
import type { StepBoard } from '../model/storyboard';
import { stopsOf } from '../scene/scroll-progress';
import type { Talk, TalkPosition } from './talk';

/** Position at which the clock of a talk started, and when; `at` in milliseconds since 1970. */
export type TalkStart = TalkPosition & { at: number };

const MS_PER_MINUTE = 60_000;

/**
 * Share of a talk that is done at a place, 0 to 1: the steps before it, and of its own step the stops before the one at
 * which it stands. A step that was only entered does not count.
 */
export function shareDone(
  { step, stop }: TalkPosition,
  { steps }: Pick<Talk, 'steps'>,
  story: readonly StepBoard[],
): number {
  const before = steps.filter((candidate) => candidate < step).length;
  const board = story[step];
  const stops = board && steps.includes(step) ? stopsOf(board) : [];
  const passed = stops.filter((candidate) => candidate < stop - 1e-6).length;
  return (before + (stops.length > 0 ? passed / stops.length : 0)) / Math.max(1, steps.length);
}

/**
 * How far a talk is before or behind its time, in words, to half a minute; less than one is on time. What was passed
 * over before the time began counts neither way. `now` in milliseconds since 1970.
 */
export function describePace(
  place: TalkPosition,
  start: TalkStart | null,
  talk: Pick<Talk, 'steps' | 'minutes'>,
  story: readonly StepBoard[],
  now: number,
): string {
  if (start === null) return messages.paceNotBegun;
  const done = shareDone(place, talk, story) - shareDone(start, talk, story);
  const behind = Math.round(((now - start.at) / MS_PER_MINUTE - done * talk.minutes) * 2) / 2;
  if (Math.abs(behind) < 1) return messages.paceOnTime;
  return behind > 0 ? messages.paceBehind({ minutes: behind }) : messages.paceAhead({ minutes: -behind });
}
