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
 * Sets what the page shows as attributes of its root, for tests and tools: `data-step`, `data-day` and `data-scene`.
 * `day` is the day that a reader explores, otherwise null.
 */
export function useSceneAttributes(
  root: RefObject<HTMLElement | null>,
  story: Storyboard,
  moment: MotionValue<Moment>,
  day: DayNumber | null = null,
): void {
  useEffect(() => {
    const updateAttributes = () => {
      const current = moment.get();
      const scene = currentScene(story, { moment: current, day });
      const data = root.current?.dataset;
      if (data)
        [data.step, data.day, data.scene] = [
          story.steps[current.step]?.id,
          isoDay(scene.day),
          sceneHash(scene),
        ];
    };
    updateAttributes();
    return listen(moment, updateAttributes);
  }, [root, story, moment, day]);
}
