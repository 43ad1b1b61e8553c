import type { StepBoard, Storyboard } from '../../../stories/model/storyboard';
import { useMoment, useStory } from '../../_story/story-context';
import { useMotionValueSelector } from '../../_ui/use-motion-value-selector';
import { useManualCamera } from '../explore/exploring';
import { useMapView, useStoryMap } from '../story-map-context';
import styles from './focus-pulse.module.css';
import { overlayPosition } from './overlay-position';

/** Position of a step’s focus, WGS84 degrees; null if it has none that is a point. */
function focusOf(story: Storyboard, { focus }: StepBoard): readonly [number, number] | null {
  const feature = story.features.find(({ id }) => id === focus);
  const place = feature?.place ?? focus;
  return story.places[place]?.at ?? null;
}

/** Two rings that pulse once around the step’s focus when its label appears; they are decoration only. */
export function FocusPulse() {
  const map = useStoryMap();
  const view = useMapView();
  const manualCamera = useManualCamera();
  const story = useStory();
  const moment = useMoment();
  const step = useMotionValueSelector(moment, ({ step: index, progress }) => {
    const current = story.steps[index];
    return current && progress >= current.label.from ? current : null;
  });
  const focus = step && focusOf(story, step);
  if (!map?.isLive || !view || !step || !focus || manualCamera?.isOn) return null;
  return (
    <span
      key={step.id}
      className={styles.pulse}
      style={overlayPosition(focus, view.camera)}
      aria-hidden="true"
    />
  );
}
