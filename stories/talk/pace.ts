import type { StepBoard } from '../model/storyboard';
import { stopsOf } from '../scene/scroll-progress';
import type { Place, Talk } from './talk';

/** When and where the time of a talk began; `at` in milliseconds since 1970. */
export type Beginning = Place & { at: number };

const MS_PER_MINUTE = 60_000;

/**
 * Share of a talk that is done at a place, 0 to 1: the steps before it, and of its own step the stops before the one at
 * which it stands. What is only entered has yet to be talked about.
 */
export function shareDone(
  { step, stop }: Place,
  { steps }: Pick<Talk, 'steps'>,
  story: readonly StepBoard[],
): number {
  const before = steps.filter((kept) => kept < step).length;
  const board = story[step];
  const stops = board && steps.includes(step) ? stopsOf(board) : [];
  const passed = stops.filter((candidate) => candidate < stop - 1e-6).length;
  return (before + (stops.length > 0 ? passed / stops.length : 0)) / Math.max(1, steps.length);
}

const minuteWords = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

/**
 * How far a talk is before or behind its time, in words, to half a minute; less than one is on time. What was passed
 * over before the time began counts neither way. `now` in milliseconds since 1970.
 */
export function paceWords(
  place: Place,
  began: Beginning | null,
  talk: Pick<Talk, 'steps' | 'minutes'>,
  story: readonly StepBoard[],
  now: number,
): string {
  if (began === null) return 'The time begins with the first move.';
  const done = shareDone(place, talk, story) - shareDone(began, talk, story);
  const behind = Math.round(((now - began.at) / MS_PER_MINUTE - done * talk.minutes) * 2) / 2;
  if (Math.abs(behind) < 1) return 'On time';
  return behind > 0 ? `${minuteWords(behind)} behind` : `${minuteWords(-behind)} ahead`;
}
