import * as messages from '#messages/embed';
import type { StepBoard } from '../model/storyboard';
import { closestId, shortened, stepPosition } from './step-fragment';

export const MODES = ['step', 'scroll'] as const;
export const THEMES = ['light', 'dark'] as const;

/** What an embed shows of a story, and how. */
export type EmbedOptions = {
  /** Positions of steps in the story, from 0, both included; `start` lies among them. */
  first: number;
  last: number;
  start: number;
  mode: (typeof MODES)[number];
  /** Requested theme; null follows the reader’s. */
  theme: (typeof THEMES)[number] | null;
  /** What of the query could not be used, and what is shown instead: sentences. */
  remarks: readonly string[];
  /** Those of `remarks` that concern `from` and `to`. */
  rangeRemarks: readonly string[];
};

/** A range of a story’s steps, by position from 0, both included. */
export type StepRange = { first: number; last: number };

/** Position of a requested step in the range, with a remark where another step is taken. */
type RequestedStep = { at: number | null; remark: string | null };

function findRequestedStep(
  name: string,
  id: string,
  steps: readonly StepBoard[],
  { first, last }: StepRange,
): RequestedStep {
  if (id === '') return { at: null, remark: null };
  const found = stepPosition(id, steps);
  if (found >= first && found <= last) return { at: found, remark: null };
  if (found !== -1) {
    const at = found < first ? first : last;
    return {
      at,
      remark: messages.stepNotHere({ step: shortened(id), parameter: name }),
    };
  }
  const near = closestId(
    id,
    steps.slice(first, last + 1).map((step) => step.id),
  );
  const at = near === null ? null : steps.findIndex((step) => step.id === near);
  const remark = messages.stepUnknown({
    ...{ step: shortened(id), parameter: name },
    ...{ hasNear: String(at !== null), near: shortened(near ?? '') },
  });
  return { at, remark };
}

function findChoice<Choice extends string>(name: string, value: string, choices: readonly [Choice, Choice]) {
  const choice = choices.find((candidate) => candidate === value.toLowerCase()) ?? null;
  const unknown = choice === null && value !== '';
  const [first, second] = choices;
  const remark = unknown
    ? messages.valueUnknown({ parameter: name, value: shortened(value), first, second })
    : null;
  return { choice, remark };
}

/**
 * Reads the query of an embed’s address: `from`, `to` and `start` are ids of steps, `mode` is `step` or `scroll`,
 * `theme` is `light` or `dark`. Never throws: for ids that are unknown, outside the page’s range or in the
 * wrong order the nearest step is taken, with a remark; other parameters are ignored.
 */
export function parseEmbedQuery(search: string, steps: readonly StepBoard[], part: StepRange): EmbedOptions {
  const query = new URLSearchParams(search);
  const value = (name: string) => query.get(name)?.trim() ?? '';
  const [from, to] = [
    findRequestedStep('from', value('from'), steps, part),
    findRequestedStep('to', value('to'), steps, part),
  ] as const;
  const [fromStep, toStep] = [from.at ?? part.first, to.at ?? part.last];
  const [first, last] = fromStep <= toStep ? [fromStep, toStep] : [toStep, fromStep];
  const start = findRequestedStep('start', value('start'), steps, { first, last });
  const mode = findChoice('mode', value('mode'), MODES);
  const theme = findChoice('theme', value('theme'), THEMES);
  const reversed = fromStep > toStep ? messages.rangeReversed : null;
  const rangeRemarks = [from.remark, to.remark, reversed].filter((remark) => remark !== null);
  return {
    first,
    last,
    start: start.at ?? first,
    mode: mode.choice ?? 'step',
    theme: theme.choice,
    remarks: [
      ...rangeRemarks,
      ...[start.remark, mode.remark, theme.remark].filter((remark) => remark !== null),
    ],
    rangeRemarks: rangeRemarks,
  };
}
