import type { StepBoard } from '../model/storyboard';
import { stopsOf } from '../scene/scroll-progress';
import { embeddingOf, type Part } from '../urls/embed-query';

/** Minutes of the talks for which steps are chosen. */
export const TALK_LENGTHS = [10, 20, 45] as const;
export type TalkLength = (typeof TALK_LENGTHS)[number];

/** A step as a talk needs it: the shortest talk that keeps it. */
export type TalkStep = StepBoard & { talk: TalkLength };

/** What a lecturer shows: some of a story’s steps, in its order. */
export type Talk = {
  /** Positions in the story, from 0, at least one. */
  steps: readonly number[];
  /** The range of the story that it is taken from. */
  part: Part;
  /** Minutes of the whole story’s talk, by which steps are kept. */
  length: TalkLength;
  /** Minutes of the talk itself, of a part its share of the length: what clock and pace are measured against. */
  minutes: number;
  /** Seconds after which it moves on by itself; null where it waits for somebody. */
  auto: number | null;
  /** What was asked for and could not be had. */
  remarks: readonly string[];
};

/** Seconds that a step may stand by itself, least and most. */
const AUTO = { least: 3, most: 600 } as const;

const lengthOf = (value: string): TalkLength | null =>
  TALK_LENGTHS.find((length) => String(length) === value) ?? null;

/** Seconds within what is sensible; null where nothing is to move by itself, or where the value says nothing. */
function autoOf(value: string): { auto: number | null; unknown: boolean } {
  const seconds = Number(value);
  const known = value !== '' && Number.isFinite(seconds) && seconds >= 0;
  const auto = known && seconds > 0 ? Math.min(AUTO.most, Math.max(AUTO.least, seconds)) : null;
  return { auto, unknown: value !== '' && !known };
}

/** Positions of the steps that a talk of some length keeps of a part; `least` is the shortest talk that keeps a step. */
export function stepsOfTalk(
  { first, last }: Part,
  length: TalkLength,
  least: (step: number) => TalkLength,
): number[] {
  const range = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  const kept = range.filter((step) => least(step) <= length);
  // a short range may hold no step of a short talk
  return kept.length > 0 ? kept : range;
}

/** Minutes of a talk that keeps some of the steps that a talk of the whole story keeps: its share of them, at least 1. */
const minutesOf = (length: TalkLength, kept: number, ofWhole: number): number =>
  Math.max(1, Math.round((length * kept) / ofWhole));

/**
 * Reads the query of a talk’s address: `from` and `to` are ids of steps, `talk` is 10, 20 or 45 minutes, `auto` the
 * seconds after which it moves on by itself. Never throws; what cannot be had gives way to what is nearest, with a
 * remark.
 */
export function talkOf(search: string, steps: readonly TalkStep[]): Talk {
  const asked = new URLSearchParams(search);
  const whole: Part = { first: 0, last: steps.length - 1 };
  const { first, last, partRemarks } = embeddingOf(search, steps, whole);
  const value = asked.get('talk')?.trim() ?? '';
  const known = lengthOf(value);
  const { auto, unknown: unknownAuto } = autoOf(asked.get('auto')?.trim() ?? '');
  const length = known ?? 45;
  const kept = (part: Part) => stepsOfTalk(part, length, (step) => steps[step]?.talk ?? 45);
  const ofTalk = kept({ first, last });
  return {
    steps: ofTalk,
    part: { first, last },
    length,
    minutes: minutesOf(length, ofTalk.length, kept(whole).length),
    auto,
    remarks: [
      ...partRemarks,
      ...(value !== '' && known === null
        ? [`There is no talk of that length: ${TALK_LENGTHS.join(', ')} minutes.`]
        : []),
      ...(unknownAuto ? ['“auto” takes seconds, such as 20: nothing moves by itself.'] : []),
    ],
  };
}

/** The number of a step in a talk, from 1, as it is shown and typed; null of a step that the talk leaves out. */
export function numberIn({ steps }: Pick<Talk, 'steps'>, step: number): number | null {
  const at = steps.indexOf(step);
  return at === -1 ? null : at + 1;
}

/** What a lecturer chooses: a length, a part of the story, null for all of it; what is not named stays as it is. */
export type AskedTalk = { length?: TalkLength; part?: Part | null };

/** The query of a talk’s address with another length or part in it; other parameters stay. */
export function searchOf({ length, part }: AskedTalk, search: string, steps: readonly StepBoard[]): string {
  const query = new URLSearchParams(search);
  if (length !== undefined) query.set('talk', String(length));
  if (part === null) for (const name of ['from', 'to']) query.delete(name);
  if (part) {
    query.set('from', steps[part.first]?.id ?? '');
    query.set('to', steps[part.last]?.id ?? '');
  }
  const written = query.toString();
  return written && `?${written}`;
}

/** A place in a talk: a step by its position in the story, and the stop that it has reached or plays to. */
export type Place = { step: number; stop: number };

/** The place after another: the step’s next stop, else the next step’s first; itself at the end of the talk. */
export function placeAfter(
  { step, stop }: Place,
  { steps }: Pick<Talk, 'steps'>,
  story: readonly StepBoard[],
): Place {
  const board = story[step];
  const later = board && stopsOf(board).find((candidate) => candidate > stop + 1e-6);
  if (later !== undefined) return { step, stop: later };
  const next = steps.find((candidate) => candidate > step);
  const entered = next === undefined ? undefined : story[next];
  return next === undefined || !entered ? { step, stop: 1 } : { step: next, stop: stopsOf(entered)[0] ?? 1 };
}

/** The place before another: the step’s stop before, else the step before as it has arrived. */
export function placeBefore(
  { step, stop }: Place,
  { steps }: Pick<Talk, 'steps'>,
  story: readonly StepBoard[],
): Place {
  const board = story[step];
  const earlier = board && stopsOf(board).findLast((candidate) => candidate < stop - 1e-6);
  if (earlier !== undefined) return { step, stop: earlier };
  const before = steps.findLast((candidate) => candidate < step);
  return before === undefined ? { step, stop } : { step: before, stop: 1 };
}
