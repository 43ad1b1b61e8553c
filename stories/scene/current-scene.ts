import type { DayNumber } from '../../geo/time/dates';
import type { Storyboard } from '../model/storyboard';
import { sceneOn } from './explore-scene';
import { type Moment, type Scene, sceneAt } from './scene';

/** What a map shows: the scene of a moment, or, to a reader who explores, all that is known of a day. */
export type Shown = { moment: Moment; day: DayNumber | null };

const latest = new WeakMap<Storyboard, Shown & { scene: Scene }>();

/** The scene that a map shows. Kept until another is asked for: a page’s parts ask for the same one in each frame. */
export function sceneShown(story: Storyboard, { moment, day }: Shown): Scene {
  const known = latest.get(story);
  const { step, progress } = moment;
  if (known && known.day === day && known.moment.step === step && known.moment.progress === progress)
    return known.scene;
  const scene = day === null ? sceneAt(story, moment) : sceneOn(story, day);
  latest.set(story, { moment: { step, progress }, day, scene });
  return scene;
}
