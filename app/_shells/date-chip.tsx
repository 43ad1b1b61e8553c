import type { Storyboard } from '../../stories/storyboard';
import styles from './date-chip.module.css';
import { DateRuler } from './date-ruler';

/** The step’s date with the precision that is known, on a plate that never moves. */
export function DateChip({ story, at }: { story: Storyboard; at: number }) {
  const step = story.steps[at];
  if (!step) return null;
  return (
    <div className={styles.chip} aria-hidden="true">
      <p className={styles.date}>{step.dateWords}</p>
      <DateRuler date={step.date} />
      <p className={styles.position}>
        Step {at + 1} of {story.steps.length}
        {step.context && <span className={styles.context}>Context</span>}
      </p>
    </div>
  );
}
