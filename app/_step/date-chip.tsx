import { formatEdtf, formatIsoDay } from '../../geo/time/dates';
import { useExploredDay } from '../_map/explore/exploring';
import { useStepIndex, useStory } from '../_story/story-context';
import styles from './date-chip.module.css';
import { DateRuler } from './date-ruler';

/** The step’s date with its known precision, or the day that the reader explores, at a fixed place on the map. */
export function DateChip() {
  const story = useStory();
  const stepIndex = useStepIndex();
  const day = useExploredDay();
  const step = story.steps[stepIndex];
  if (!step) return null;
  if (day !== null) {
    const date = formatIsoDay(day);
    return (
      <div className={styles.chip} aria-hidden="true">
        <p className={styles.date}>{formatEdtf(date)}</p>
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
