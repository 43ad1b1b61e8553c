'use client';

import { useEffect, useState } from 'react';
import { useMoment, useStory } from '../_story/story-context';
import { ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { paddingWithButtons } from './picture/padding';
import { NARROW } from './still/framing';
import { pictureMoment } from './still/step-pictures';
import { StillPicture } from './still/still-picture';
import { stillKey, useStillSettled } from './still/use-still-loaded';
import { StoryMap, type StoryMapProps } from './story-map';
import styles from './story-map.module.css';

type StillMapProps = Pick<
  StoryMapProps,
  'narrowQuery' | 'hasNames' | 'padding' | 'onMapState' | 'onSettled' | 'children'
>;

/** The map’s window with the step’s still alone, for when the map’s own component has thrown. */
function StillMap({
  narrowQuery = NARROW,
  hasNames = true,
  padding = paddingWithButtons,
  onMapState,
  onSettled,
  children,
}: StillMapProps) {
  const story = useStory();
  const moment = useMoment();
  const [picture, setPicture] = useState(() => pictureMoment(story, moment.get()));
  const still = useStillSettled(true, onSettled);
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
  useEffect(() => onMapState('still', false), [onMapState]);
  const step = story.steps[picture.step];
  return (
    <div className={styles.stage} data-map-state="still">
      <div className={styles.window}>
        {step && (
          <StillPicture
            story={story.id}
            step={step}
            progress={picture.progress}
            narrowQuery={narrowQuery}
            padding={padding}
            isDescribed={hasNames}
            onReady={still.markReady}
          />
        )}
        {children}
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
