'use client';

import type { MotionValue } from 'framer-motion';
import { useEffect, useRef } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import type { Moment } from '../../../stories/scene/scene';
import type { StripBoard } from '../../../stories/strips/strips';
import { numberIn, type Talk } from '../../../stories/talk/talk';
import { Strips } from '../../_strips/strips';
import { listen } from '../../_ui/motion-value-listener';
import styles from './present-foot.module.css';

type FootProps = {
  story: Storyboard;
  strips: StripBoard | null;
  talk: Talk;
  moment: MotionValue<Moment>;
  at: number;
  /** Whether the step is kept from the audience, its time too. */
  covered: boolean;
  after: string;
  onStep: (id: string) => void;
  onScrub: (progress: number) => void;
};

/** The step’s own time, from the step before to where it has arrived, to be moved by hand. */
function Scrub({ moment, onScrub }: Pick<FootProps, 'moment' | 'onScrub'>) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const follow = () => {
      if (input.current) input.current.value = String(moment.get().progress);
    };
    follow();
    return listen(moment, follow);
  }, [moment]);
  return (
    <input
      ref={input}
      type="range"
      className={styles.scrub}
      min={0}
      max={1}
      step={0.01}
      defaultValue={1}
      aria-label="How far the step has played"
      onChange={({ target }) => onScrub(Number(target.value))}
    />
  );
}

/** The argument’s two strips, how far one is, and whose work it is. */
export function PresentFoot({ story, strips, talk, moment, at, covered, after, onStep, onScrub }: FootProps) {
  return (
    <footer className={styles.foot}>
      {strips && (
        <div className={styles.strips} data-covered={covered || undefined}>
          <Strips
            board={strips}
            story={story}
            moment={moment}
            form="small"
            onGo={onStep}
            among={talk.steps}
          />
        </div>
      )}
      <div className={styles.progress}>
        <span className={styles.ticks} aria-hidden="true">
          {story.chapters.map(({ id, first, count }) => (
            <span key={id}>
              {talk.steps
                .filter((step) => step >= first && step < first + count)
                .map((step) => (
                  <i key={step} data-state={step === at ? 'now' : step < at ? 'past' : 'coming'} />
                ))}
            </span>
          ))}
        </span>
        <Scrub moment={moment} onScrub={onScrub} />
        <span className={styles.count}>{`${numberIn(talk, at) ?? '–'} / ${talk.steps.length}`}</span>
        <span className={styles.credit}>{`${after} · Natural Earth, GeoNames`}</span>
      </div>
    </footer>
  );
}
