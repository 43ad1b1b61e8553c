import { useEffect, useState } from 'react';
import { useMoment, useStory } from '../_story/story-context';
import { ErrorBoundaries, ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { useMapStore } from './map-store';
import { pictureMoment } from './still/step-pictures';
import { StillPicture } from './still/still-picture';
import { stillKey, useStillSettled } from './still/use-still-loaded';
import { StoryMap, type StoryMapProps } from './story-map';
import styles from './story-map.module.css';
import { StoryMapContext } from './story-map-context';

/** The map’s window with the step’s still alone, for when the map’s own component has thrown. */
function StillMap({ layout, hasNames = true, children }: StoryMapProps) {
  const story = useStory();
  const moment = useMoment();
  const { update } = useMapStore();
  const [picture, setPicture] = useState(() => pictureMoment(story, moment.get()));
  const still = useStillSettled(true);
  const onError = useThrowToBoundary();
  useEffect(() => {
    const show = () => {
      const next = pictureMoment(story, moment.get());
      setPicture((previous) =>
        previous.step === next.step && previous.progress === next.progress ? previous : next,
      );
      still.request(stillKey(story.steps[next.step]?.id ?? '', next.progress));
    };
    show();
    return listen(moment, show, onError);
  }, [story, moment, still, onError]);
  useEffect(() => update({ state: 'still', isOffered: false }), [update]);
  const step = story.steps[picture.step];
  return (
    <div className={styles.storyMap} data-map-state="still">
      <div className={styles.mapWindow}>
        {step && (
          <StillPicture
            story={story.id}
            step={step}
            progress={picture.progress}
            narrowQuery={layout.narrowQuery}
            padding={layout.padding}
            isDescribed={hasNames}
            onReady={still.markReady}
          />
        )}
        <StoryMapContext value={null}>
          <ErrorBoundaries>{children}</ErrorBoundaries>
        </StoryMapContext>
      </div>
    </div>
  );
}

/** The story’s map; if it throws, the still of every step takes its place and the text is not affected. */
export const StoryMapWithFallback = (props: StoryMapProps) => (
  <ErrorBoundary>
    <ErrorBoundary fallback={<StillMap {...props} />}>
      <StoryMap {...props} />
    </ErrorBoundary>
  </ErrorBoundary>
);
