import type { DayNumber } from '../../geo/time/dates';
import type { Storyboard } from '../model/storyboard';
import { sceneOnDay } from './explore-scene';
import { type Moment, type Scene, sceneAt } from './scene';

/** Which scene a map shows: that of a moment, or, if `day` is given, all that is known of a day (exploring). */
export type SceneQuery = { moment: Moment; day: DayNumber | null };

const cachedScenes = new WeakMap<Storyboard, SceneQuery & { scene: Scene }>();

/** The scene of a query. The last one is cached, since several parts of a page need the same one in each animation frame. */
export function currentScene(story: Storyboard, { moment, day }: SceneQuery): Scene {
  const cached = cachedScenes.get(story);
  const { step, progress } = moment;
  if (cached && cached.day === day && cached.moment.step === step && cached.moment.progress === progress)
    return cached.scene;
  const scene = day === null ? sceneAt(story, moment) : sceneOnDay(story, day);
  cachedScenes.set(story, { moment: { step, progress }, day, scene });
  return scene;
}
