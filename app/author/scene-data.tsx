import { formatIsoDay } from '../../geo/time/dates';
import { currentScene } from '../../stories/scene/current-scene';
import type { Scene } from '../../stories/scene/scene';
import { useMoment, useStory } from '../_story/story-context';
import { useMotionValueSelector } from '../_ui/use-motion-value-selector';
import styles from './author.module.css';

/** What of a scene is there: without features, names and labels of presence 0, its day as a date. */
const visibleScene = ({ presence, labels, dimmed, growth, ...scene }: Scene) => {
  const visible = (record: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value > 0));
  return {
    ...scene,
    day: formatIsoDay(scene.day),
    presence: visible(presence),
    growth: visible(growth),
    labels: visible(labels),
    dimmed: visible(dimmed),
  };
};

/** The scene of the moment, as data. */
export function SceneData() {
  const story = useStory();
  const moment = useMotionValueSelector(useMoment(), (current) => current);
  const scene = currentScene(story, { moment, day: null });
  return <pre className={styles.data}>{JSON.stringify(visibleScene(scene), null, 2)}</pre>;
}
