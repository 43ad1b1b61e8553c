import type { Problem } from '../../geo/atlas/parse/problem';
import { formatProblem } from '../../geo/atlas/parse/problem';

/** What the check found in one story. */
export type StoryReport = {
  story: string;
  /** What the story has, in a line. */
  contents: string | null;
  problems: readonly Problem[];
};

const isMistake = ({ isWarning }: Problem): boolean => !isWarning;

export const hasMistakes = (reports: readonly StoryReport[]): boolean =>
  reports.some(({ problems }) => problems.some(isMistake));

const counted = (count: number, noun: string): string =>
  `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;

function problemText(problem: Problem): string {
  const lines = (problem.example ?? '').split('\n').map((line) => `    ${line}`);
  return [formatProblem(problem), ...(problem.example ? ['  right is, for example:', ...lines] : [])].join(
    '\n',
  );
}

function storyText({ story, contents, problems }: StoryReport): string {
  const mistakes = problems.filter(isMistake);
  const warnings = problems.filter((problem) => !isMistake(problem));
  const parts = [
    contents,
    counted(mistakes.length, 'mistake'),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ];
  return [
    ...mistakes.map(problemText),
    ...(warnings.length > 0
      ? ['', 'Warnings, which keep nothing from being built:', ...warnings.map(problemText), '']
      : []),
    `${story}: ${parts.filter((part) => part !== null).join('; ')}`,
  ].join('\n');
}

/** What the check found, for people: mistakes, then warnings, then a line a story. */
export const reportText = (reports: readonly StoryReport[]): string => reports.map(storyText).join('\n');

/** What the check found, for programs: a list of stories with their mistakes and warnings. */
export const reportJson = (reports: readonly StoryReport[]): string =>
  JSON.stringify(
    reports.map(({ story, problems }) => ({
      story,
      mistakes: problems.filter(isMistake),
      warnings: problems
        .filter((problem) => !isMistake(problem))
        .map(({ isWarning: _, ...problem }) => problem),
    })),
    null,
    2,
  );
