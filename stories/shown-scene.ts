import type { DayNumber } from '../geo/dates';
import { sceneOn } from './day-scene';
import { type Moment, type Scene, sceneAt } from './scene';
import type { Storyboard } from './storyboard';

/** What a map shows: the scene of a moment, or, to a reader who explores, all that is known of a day. */
export type Shown = { moment: Moment; day: DayNumber | null };

/** The scene that a map shows. */
export const sceneShown = (story: Storyboard, { moment, day }: Shown): Scene =>
  day === null ? sceneAt(story, moment) : sceneOn(story, day);
