import { type DayNumber, edtfWords, isoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import styles from './date-chip.module.css';
import { DateRuler } from './date-ruler';

/** The step’s date with its known precision, at a fixed place on the map. */
export function DateChip({
  story,
  stepIndex,
  day,
}: {
  story: Storyboard;
  stepIndex: number;
  /** The day that the reader explores, shown instead of the step’s date. */
  day: DayNumber | null;
}) {
  const step = story.steps[stepIndex];
  if (!step) return null;
  if (day !== null) {
    const date = isoDay(day);
    return (
      <div className={styles.chip} aria-hidden="true">
        <p className={styles.date}>{edtfWords(date)}</p>
        <DateRuler date={date} />
        <p className={styles.position}>A day of your own, beside the story</p>
      </div>
    );
  }
  return (
    <div className={styles.chip} aria-hidden="true">
      <p className={styles.date}>{step.dateWords}</p>
      <DateRuler date={step.date} />
      <p className={styles.position}>
        <span className={styles.number}>{`Step ${stepIndex + 1} of ${story.steps.length}`}</span>
        {step.context && <span className={styles.context}>Context</span>}
      </p>
    </div>
  );
}
