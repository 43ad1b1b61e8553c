import * as messages from '#messages/describe';
import type { StepBoard } from '../model/storyboard';
import { stopsOf } from '../scene/scroll-progress';
import { parseEmbedQuery, type StepRange } from '../urls/embed-query';

/** Minutes of the talks for which steps are chosen. */
export const TALK_LENGTHS = [10, 20, 45] as const;
export type TalkLength = (typeof TALK_LENGTHS)[number];

/** A step as a talk needs it: the shortest talk that keeps it. */
export type TalkStep = StepBoard & { talk: TalkLength };

/** A talk: some of a story’s steps, in its order. */
export type Talk = {
  /** Positions in the story, from 0, at least one. */
  steps: readonly number[];
  /** The range of the story that it is taken from. */
  part: StepRange;
  /** Minutes of the whole story’s talk, by which steps are kept. */
  length: TalkLength;
  /** Minutes of the talk itself, of a part its share of the length: what clock and pace are measured against. */
  minutes: number;
  /** Seconds after which it moves on by itself; null where it waits for somebody. */
  auto: number | null;
  /** What of the query could not be used: sentences. */
  remarks: readonly string[];
};

/** Seconds that a step may stand by itself, least and most. */
const AUTO_SECONDS = { least: 3, most: 600 } as const;

const parseLength = (value: string): TalkLength | null =>
  TALK_LENGTHS.find((length) => String(length) === value) ?? null;

/** Seconds within what is sensible; null where nothing is to move by itself, or where the value says nothing. */
function parseAuto(value: string): { auto: number | null; unknown: boolean } {
  const seconds = Number(value);
  const known = value !== '' && Number.isFinite(seconds) && seconds >= 0;
  const auto =
    known && seconds > 0 ? Math.min(AUTO_SECONDS.most, Math.max(AUTO_SECONDS.least, seconds)) : null;
  return { auto, unknown: value !== '' && !known };
}

/** Positions of the steps that a talk of some length keeps of a part; `least` is the shortest talk that keeps a step. */
export function stepsOfTalk(
  { first, last }: StepRange,
  length: TalkLength,
  shortestTalk: (step: number) => TalkLength,
): number[] {
  const range = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  const matching = range.filter((step) => shortestTalk(step) <= length);
  // a short range may hold no step of a short talk
  return matching.length > 0 ? matching : range;
}

/** Minutes of a talk that keeps some of the steps that a talk of the whole story keeps: its share of them, at least 1. */
const minutesOf = (length: TalkLength, chosenSteps: number, allSteps: number): number =>
  Math.max(1, Math.round((length * chosenSteps) / allSteps));

/**
 * Reads the query of a talk’s address: `from` and `to` are ids of steps, `talk` is 10, 20 or 45 minutes, `auto` the
 * seconds after which it moves on by itself. Never throws; for values that cannot be used the nearest is taken, with a
 * remark.
 */
export function parseTalkQuery(search: string, steps: readonly TalkStep[]): Talk {
  const query = new URLSearchParams(search);
  const allSteps: StepRange = { first: 0, last: steps.length - 1 };
  const { first, last, rangeRemarks } = parseEmbedQuery(search, steps, allSteps);
  const value = query.get('talk')?.trim() ?? '';
  const requestedLength = parseLength(value);
  const { auto, unknown: unknownAuto } = parseAuto(query.get('auto')?.trim() ?? '');
  const length = requestedLength ?? 45;
  const stepsIn = (part: StepRange) => stepsOfTalk(part, length, (step) => steps[step]?.talk ?? 45);
  const talkSteps = stepsIn({ first, last });
  return {
    steps: talkSteps,
    part: { first, last },
    length,
    minutes: minutesOf(length, talkSteps.length, stepsIn(allSteps).length),
    auto,
    remarks: [
      ...rangeRemarks,
      ...(value !== '' && requestedLength === null
        ? [messages.noSuchLength({ lengths: TALK_LENGTHS.join(', ') })]
        : []),
      ...(unknownAuto ? [messages.autoTakesSeconds] : []),
    ],
  };
}

/** The number of a step in a talk, from 1, as it is shown and typed; null of a step that the talk leaves out. */
export function stepNumberInTalk({ steps }: Pick<Talk, 'steps'>, step: number): number | null {
  const at = steps.indexOf(step);
  return at === -1 ? null : at + 1;
}

/** Changes to a talk: its length, its range of steps (null for all); a field that is left out stays as it is. */
export type TalkOptions = { length?: TalkLength; part?: StepRange | null };

/** The query of a talk’s address with another length or part in it; other parameters stay. */
export function talkQuery(
  { length, part }: TalkOptions,
  search: string,
  steps: readonly StepBoard[],
): string {
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

/** A position in a talk: a step by its position in the story, and the stop that it has reached or plays to. */
export type TalkPosition = { step: number; stop: number };

/** The place after another: the step’s next stop, else the next step’s first; itself at the end of the talk. */
export function positionAfter(
  { step, stop }: TalkPosition,
  { steps }: Pick<Talk, 'steps'>,
  story: readonly StepBoard[],
): TalkPosition {
  const board = story[step];
  const later = board && stopsOf(board).find((candidate) => candidate > stop + 1e-6);
  if (later !== undefined) return { step, stop: later };
  const next = steps.find((candidate) => candidate > step);
  const entered = next === undefined ? undefined : story[next];
  return next === undefined || !entered ? { step, stop: 1 } : { step: next, stop: stopsOf(entered)[0] ?? 1 };
}

/** The place before another: the step’s stop before, else the step before as it has arrived. */
export function positionBefore(
  { step, stop }: TalkPosition,
  { steps }: Pick<Talk, 'steps'>,
  story: readonly StepBoard[],
): TalkPosition {
  const board = story[step];
  const earlier = board && stopsOf(board).findLast((candidate) => candidate < stop - 1e-6);
  if (earlier !== undefined) return { step, stop: earlier };
  const before = steps.findLast((candidate) => candidate < step);
  return before === undefined ? { step, stop } : { step: before, stop: 1 };
}
