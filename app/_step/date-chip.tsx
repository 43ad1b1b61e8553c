import { type DayNumber, edtfWords, isoDay } from '../../geo/time/dates';
import type { Storyboard } from '../../stories/model/storyboard';
import styles from './date-chip.module.css';
import { DateRuler } from './date-ruler';

/** The step’s date with the precision that is known, on a plate that never moves. */
export function DateChip({
  story,
  at,
  day,
}: {
  story: Storyboard;
  at: number;
  /** A day that the reader explores, instead of the step’s date. */
  day: DayNumber | null;
}) {
  const step = story.steps[at];
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
        <span className={styles.number}>{`Step ${at + 1} of ${story.steps.length}`}</span>
        {step.context && <span className={styles.context}>Context</span>}
      </p>
    </div>
  );
}
