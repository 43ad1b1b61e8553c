import { type DaySpan, edtfSpan, parseEdtf } from '../../geo/time/dates';
import type { Storyboard } from '../model/storyboard';

/** The days of a step’s date, and how it reads. */
export type StepDays = DaySpan & { id: string; date: string };

/** The days of the dates of steps, by their ids, in the story’s order; unknown ids have none. */
export const daysOfSteps = ({ steps }: Pick<Storyboard, 'steps'>, ids: readonly string[]): StepDays[] =>
  steps
    .filter(({ id }) => ids.includes(id))
    .map(({ id, date, dateWords }) => ({ id, date: dateWords, ...edtfSpan(parseEdtf(date)) }));
