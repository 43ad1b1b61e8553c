import { asset } from '../../_site/urls/urls';
import { useStory } from '../../_story/story-context';
import { useManualCamera } from '../explore/exploring';
import themePictures from '../still/theme-pictures.module.css';
import { useStoryMap } from '../story-map-context';
import styles from './locator.module.css';
import { LOCATOR_SIZE, locatorPath } from './locator-file';

const THEMES = ['light', 'dark'] as const;

/** The small map in the corner that shows in which state the step’s frame lies. The map’s description says it in words. */
export function Locator() {
  const { id: story, steps, names } = useStory();
  const map = useStoryMap();
  const manualCamera = useManualCamera();
  const step = steps.find(({ id }) => id === map?.details.step);
  if (!step?.locator || !map?.hasNames || manualCamera?.isOn) return null;
  return (
    <figure className={styles.locator} aria-hidden="true">
      {THEMES.map((theme) => (
        <img
          key={`${step.id} ${theme}`}
          className={themePictures[theme]}
          src={asset(locatorPath(story, step.id, theme))}
          {...LOCATOR_SIZE}
          loading="lazy"
          alt=""
        />
      ))}
      <figcaption>{names.states[step.locator]?.name}</figcaption>
    </figure>
  );
}
