import type { Story } from '../../stories/model/story';
import { stepsOfTalk, TALK_LENGTHS, type TalkLength } from '../../stories/talk/talk';
import type { CommandArguments, CommandSyntax } from './arguments';

/** Options by which a command takes a part of a story, for `readArguments`. */
export const partOptions = ({ steps, chapters }: Pick<Story, 'steps' | 'chapters'>) =>
  ({
    from: steps.map(({ id }) => id),
    to: steps.map(({ id }) => id),
    chapter: chapters.map(({ id }) => id),
    talk: TALK_LENGTHS.map(String),
  }) satisfies CommandSyntax['options'];

const stepPosition = ({ steps }: Pick<Story, 'steps'>, id: string | undefined, otherwise: number): number =>
  id === undefined ? otherwise : steps.findIndex((step) => step.id === id);

/** Mistakes of options of which each alone is right. */
export function partMistakes({ has, value }: CommandArguments, story: Pick<Story, 'steps'>): string[] {
  const [from, to] = [stepPosition(story, value('from'), 0), stepPosition(story, value('to'), Infinity)];
  return [
    ...(has('chapter') && (has('from') || has('to'))
      ? ['--chapter is a part of its own, without --from and --to']
      : []),
    ...(from > to ? [`--from=${value('from')} comes after --to=${value('to')}`] : []),
  ];
}

/**
 * Positions, from 0, of the steps that the options choose: a chapter, or from one step to another, and of these what a talk
 * of 10, 20 or 45 minutes keeps; all if none of its steps belongs to the talk.
 */
export function chosenSteps(
  { value }: Pick<CommandArguments, 'value'>,
  story: Pick<Story, 'steps'>,
): number[] {
  const chapter = value('chapter');
  const first = chapter
    ? story.steps.findIndex((step) => step.chapter === chapter)
    : stepPosition(story, value('from'), 0);
  const last = chapter
    ? story.steps.findLastIndex((step) => step.chapter === chapter)
    : stepPosition(story, value('to'), story.steps.length - 1);
  const length = Number(value('talk') ?? 45) as TalkLength;
  return stepsOfTalk({ first, last }, length, (step) => story.steps[step]?.talk ?? 45);
}

/** What distinguishes the name of a file with these steps: the chapter, the steps or the talk; empty for the whole story. */
export const partName = ({ value }: Pick<CommandArguments, 'value'>): string =>
  [
    value('chapter'),
    ...['from', 'to'].map((option) => (value(option) ? `${option}-${value(option)}` : undefined)),
    value('talk') && `${value('talk')}-minutes`,
  ]
    .filter(Boolean)
    .join('-');
