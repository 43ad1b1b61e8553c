import type { StepBoard } from '../model/storyboard';
import { intendedId, quoted } from './step-fragment';

export const MODES = ['step', 'scroll'] as const;
export const THEMES = ['light', 'dark'] as const;

/** What a frame in somebody else’s page shows of a story, and how. */
export type Embedding = {
  /** Positions of steps in the story, from 0, both included; `start` lies among them. */
  first: number;
  last: number;
  start: number;
  mode: (typeof MODES)[number];
  /** A theme asked for; null follows the reader’s. */
  theme: (typeof THEMES)[number] | null;
  /** What was asked for and could not be had, and what is shown instead: sentences for whoever looks. */
  remarks: readonly string[];
  /** Those of them that are about `from` and `to`. */
  partRemarks: readonly string[];
};

/** Part of a story that a page holds: positions of its steps, from 0, both included. */
export type Part = { first: number; last: number };

/** A place in the part for the id of a step, with a remark where that is not what was asked for. */
type Place = { at: number | null; remark: string | null };

function placeOf(name: string, id: string, steps: readonly StepBoard[], { first, last }: Part): Place {
  if (id === '') return { at: null, remark: null };
  const found = steps.findIndex((step) => step.id === id);
  if (found >= first && found <= last) return { at: found, remark: null };
  if (found !== -1) {
    const at = found < first ? first : last;
    return { at, remark: `The step ${quoted(id)} for “${name}” is not shown here: the nearest is taken.` };
  }
  const near = intendedId(
    id,
    steps.slice(first, last + 1).map((step) => step.id),
  );
  const at = near === null ? null : steps.findIndex((step) => step.id === near);
  const instead = at === null ? 'it is left out' : `${quoted(near ?? '')} is taken for it`;
  return { at, remark: `There is no step ${quoted(id)} for “${name}”: ${instead}.` };
}

function choiceOf<Choice extends string>(name: string, value: string, choices: readonly Choice[]) {
  const choice = choices.find((candidate) => candidate === value.toLowerCase()) ?? null;
  const unknown = choice === null && value !== '';
  const remark = unknown ? `There is no ${name} ${quoted(value)}, only ${choices.join(' and ')}.` : null;
  return { choice, remark };
}

/**
 * Reads the query of an embed’s address: `from`, `to` and `start` are ids of steps, `mode` is `step` or `scroll`,
 * `theme` is `light` or `dark`. Never throws: what is unknown, outside the page’s part or the wrong way round gives
 * way to what is nearest, with a remark; other parameters belong to whoever added them.
 */
export function embeddingOf(search: string, steps: readonly StepBoard[], part: Part): Embedding {
  const asked = new URLSearchParams(search);
  const value = (name: string) => asked.get(name)?.trim() ?? '';
  const [from, to] = [
    placeOf('from', value('from'), steps, part),
    placeOf('to', value('to'), steps, part),
  ] as const;
  const [one, other] = [from.at ?? part.first, to.at ?? part.last];
  const [first, last] = one <= other ? [one, other] : [other, one];
  const start = placeOf('start', value('start'), steps, { first, last });
  const mode = choiceOf('mode', value('mode'), MODES);
  const theme = choiceOf('theme', value('theme'), THEMES);
  const reversed = one > other ? '“from” comes after “to” in the story: they have changed places.' : null;
  const partRemarks = [from.remark, to.remark, reversed].filter((remark) => remark !== null);
  return {
    first,
    last,
    start: start.at ?? first,
    mode: mode.choice ?? 'step',
    theme: theme.choice,
    remarks: [
      ...partRemarks,
      ...[start.remark, mode.remark, theme.remark].filter((remark) => remark !== null),
    ],
    partRemarks,
  };
}
