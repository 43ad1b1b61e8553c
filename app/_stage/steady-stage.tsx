'use client';

import { useEffect, useState } from 'react';
import { Boundary, useBreak } from '../_site/boundary';
import { listen } from '../_site/listen';
import { Stage, type StageProps } from './stage';
import styles from './stage.module.css';
import { NARROW } from './still/framing';
import { StillPicture } from './still-picture';
import { stillKey, useStillReport } from './use-still-report';

type StillStageProps = Pick<
  StageProps,
  'story' | 'moment' | 'narrow' | 'named' | 'onMapState' | 'onSettled' | 'children'
>;

/** The map’s window when nothing can be drawn in it: the still of the step. */
function StillStage({
  story,
  moment,
  narrow = NARROW,
  named = true,
  onMapState,
  onSettled,
  children,
}: StillStageProps) {
  const [at, setAt] = useState(moment.get().step);
  const still = useStillReport(true, onSettled);
  const onError = useBreak();
  useEffect(() => {
    const show = () => {
      const { step } = moment.get();
      setAt(step);
      still.ask(stillKey(story.steps[step]?.id ?? '', null));
    };
    show();
    return listen(moment, show, onError);
  }, [story, moment, still, onError]);
  useEffect(() => onMapState('still'), [onMapState]);
  const step = story.steps[at];
  return (
    <div className={styles.stage} data-map-state="still">
      <div className={styles.window}>
        {step && (
          <StillPicture
            story={story.id}
            step={step}
            nth={null}
            narrow={narrow}
            window={null}
            camera={null}
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
  <Boundary>
    <Boundary instead={<StillStage {...props} />}>
      <Stage {...props} />
    </Boundary>
  </Boundary>
);
