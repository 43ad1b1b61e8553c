import { useEffect, useRef } from 'react';
import * as messages from '#messages/present';
import type { StripBoard } from '../../../stories/strips/strips';
import { stepNumberInTalk, type Talk } from '../../../stories/talk/talk';
import { useMoment, useStepIndex, useStory } from '../../_story/story-context';
import { TimeStrips } from '../../_strips/strips';
import { listen } from '../../_ui/motion-value-listener';
import styles from './present-foot.module.css';

type FootProps = {
  strips: StripBoard | null;
  talk: Talk;
  /** Whether the step is hidden from the audience, its date too. */
  isCovered: boolean;
  after: string;
  onStep: (id: string) => void;
  onScrub: (progress: number) => void;
};

/** Slider for the progress of the step, 0 to 1. */
function ProgressSlider({ onScrub }: Pick<FootProps, 'onScrub'>) {
  const moment = useMoment();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const update = () => {
      if (input.current) input.current.value = String(moment.get().progress);
    };
    update();
    return listen(moment, update);
  }, [moment]);
  return (
    <input
      ref={input}
      type="range"
      className={styles.scrubber}
      min={0}
      max={1}
      step={0.01}
      defaultValue={1}
      aria-label={messages.stepProgress}
      onChange={({ target }) => onScrub(Number(target.value))}
    />
  );
}

/** The time strips, the progress of the talk and of the step, and the credits. */
export function PresentFoot({ strips, talk, isCovered, after, onStep, onScrub }: FootProps) {
  const story = useStory();
  const stepIndex = useStepIndex();
  return (
    <footer className={styles.foot}>
      {strips && (
        <div className={styles.strips} data-covered={isCovered || undefined}>
          <TimeStrips board={strips} form="small" onGo={onStep} countedSteps={talk.steps} />
        </div>
      )}
      <div className={styles.progress}>
        <span className={styles.ticks} aria-hidden="true">
          {story.chapters.map(({ id, first, count }) => (
            <span key={id}>
              {talk.steps
                .filter((step) => step >= first && step < first + count)
                .map((step) => (
                  <i
                    key={step}
                    data-state={step === stepIndex ? 'now' : step < stepIndex ? 'past' : 'coming'}
                  />
                ))}
            </span>
          ))}
        </span>
        <ProgressSlider onScrub={onScrub} />
        <span
          className={styles.stepCount}
        >{`${stepNumberInTalk(talk, stepIndex) ?? '–'} / ${talk.steps.length}`}</span>
        <span className={styles.credit}>{[after, messages.mapCredit].filter(Boolean).join(' · ')}</span>
      </div>
    </footer>
  );
}
