'use client';

import type { MotionValue } from 'framer-motion';
import { type RefObject, useEffect } from 'react';
import { type DayNumber, isoDay } from '../../../geo/time/dates';
import type { Storyboard } from '../../../stories/model/storyboard';
import { currentScene } from '../../../stories/scene/current-scene';
import type { Moment } from '../../../stories/scene/scene';
import { sceneHash } from '../../../stories/scene/scene-hash';
import { listen } from '../../_ui/motion-value-listener';

/**
 * Writes on a page’s root what it shows, for tests and tools: `data-step`, `data-day` and `data-scene`, at every moment.
 * `day` is what a reader explores, null while the story is told.
 */
export function useSceneReport(
  root: RefObject<HTMLElement | null>,
  story: Storyboard,
  moment: MotionValue<Moment>,
  day: DayNumber | null = null,
): void {
  useEffect(() => {
    const tell = () => {
      const now = moment.get();
      const scene = currentScene(story, { moment: now, day });
      const data = root.current?.dataset;
      if (data)
        [data.step, data.day, data.scene] = [story.steps[now.step]?.id, isoDay(scene.day), sceneHash(scene)];
    };
    tell();
    return listen(moment, tell);
  }, [root, story, moment, day]);
}
