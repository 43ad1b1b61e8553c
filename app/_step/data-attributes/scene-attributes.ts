import { type RefObject, useEffect } from 'react';
import { formatIsoDay } from '../../../geo/time/dates';
import { currentScene } from '../../../stories/scene/current-scene';
import { sceneHash } from '../../../stories/scene/scene-hash';
import { useExploredDay } from '../../_map/explore/exploring';
import { useMoment, useStory } from '../../_story/story-context';
import { listen } from '../../_ui/motion-value-listener';

/** Sets what the page shows as attributes of its root, for tests and tools: `data-step`, `data-day` and `data-scene`. */
export function useSceneAttributes(root: RefObject<HTMLElement | null>): void {
  const story = useStory();
  const moment = useMoment();
  const day = useExploredDay();
  useEffect(() => {
    const updateAttributes = () => {
      const current = moment.get();
      const scene = currentScene(story, { moment: current, day });
      const data = root.current?.dataset;
      if (data)
        [data.step, data.day, data.scene] = [
          story.steps[current.step]?.id,
          formatIsoDay(scene.day),
          sceneHash(scene),
        ];
    };
    updateAttributes();
    return listen(moment, updateAttributes);
  }, [root, story, moment, day]);
}
