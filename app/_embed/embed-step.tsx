import { formatEdtf } from '../../geo/time/dates';
import type { Step, Story } from '../../stories/model/story';
import { DateRuler } from '../_step/date-ruler';
import { StepBody, StepFlags } from '../_step/step-body';
import { PrintStill } from '../_step/stills/print-still';
import styles from './embed-step.module.css';

/** One step of the story in a frame: title, date with its ruler, claim, prose, and citations. */
export function EmbedStep({
  story,
  step,
  position,
  current,
}: {
  story: Story;
  step: Step;
  position: number;
  /** Whether it is shown until the query of the frame’s address has been read. */
  current: boolean;
}) {
  return (
    <section id={step.id} className={styles.step} data-current={current ? '' : undefined}>
      <div className={styles.head}>
        <h2 id={`${step.id}-title`} className={styles.title} tabIndex={-1}>
          {step.title}
        </h2>
        <div className={styles.dateBox}>
          <p className={styles.date}>{formatEdtf(step.date)}</p>
          <DateRuler date={step.date} />
        </div>
        {(step.context || step.outlook) && (
          <p className={styles.flags}>
            <StepFlags step={step} />
          </p>
        )}
        <p className={styles.claim}>{step.claim}</p>
        <PrintStill story={story.id} step={step} />
      </div>
      <StepBody story={story} step={step} position={position} isEmbedded />
    </section>
  );
}
