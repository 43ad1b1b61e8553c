'use client';

import { useEffect, useState } from 'react';
import { ErrorBoundary, useThrowToBoundary } from '../_ui/error-boundary';
import { listen } from '../_ui/motion-value-listener';
import { withButtons } from './picture/padding';
import { NARROW } from './still/framing';
import { pictureAt } from './still/step-pictures';
import { StillPicture } from './still/still-picture';
import { stillKey, useStillReport } from './still/use-still-loaded';
import { Stage, type StageProps } from './story-map';
import styles from './story-map.module.css';

type StillStageProps = Pick<
  StageProps,
  'story' | 'moment' | 'narrow' | 'named' | 'padding' | 'onMapState' | 'onSettled' | 'children'
>;

/** The map’s window when nothing can be drawn in it: the still of the step. */
function StillStage({
  story,
  moment,
  narrow = NARROW,
  named = true,
  padding = withButtons,
  onMapState,
  onSettled,
  children,
}: StillStageProps) {
  const [{ step: at, progress }, setAt] = useState(() => pictureAt(story, moment.get()));
  const still = useStillReport(true, onSettled);
  const onError = useThrowToBoundary();
  useEffect(() => {
    const show = () => {
      const next = pictureAt(story, moment.get());
      setAt((before) => (before.step === next.step && before.progress === next.progress ? before : next));
      still.ask(stillKey(story.steps[next.step]?.id ?? '', next.progress));
    };
    show();
    return listen(moment, show, onError);
  }, [story, moment, still, onError]);
  useEffect(() => onMapState('still', false), [onMapState]);
  const step = story.steps[at];
  return (
    <div className={styles.stage} data-map-state="still">
      <div className={styles.window}>
        {step && (
          <StillPicture
            story={story.id}
            step={step}
            progress={progress}
            narrow={narrow}
            padding={padding}
            told={named}
            onStanding={still.stand}
          />
        )}
        {children}
      </div>
    </div>
  );
}

/** The map’s window; whatever breaks in it, the still of every step stands there, and the words carry on. */
export const SteadyStage = (props: StageProps) => (
  <ErrorBoundary>
    <ErrorBoundary fallback={<StillStage {...props} />}>
      <Stage {...props} />
    </ErrorBoundary>
  </ErrorBoundary>
);
