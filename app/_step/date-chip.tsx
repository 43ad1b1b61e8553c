import * as messages from '#messages/step';
import { formatIsoDay, shortenEdtf } from '../../geo/time/dates';
import { useExploredDay } from '../_map/explore/exploring';
import { useStepIndex, useStory } from '../_story/story-context';
import styles from './date-chip.module.css';
import { DateRuler } from './date-ruler';

/** A date in short, with its precision on a ruler; what tells it in full stands elsewhere in words. */
function ShortDate({ date, words }: { date: string; words: string }) {
  return (
    <div className={styles.dateAndRuler} aria-hidden="true">
      <p className={styles.date}>{words.slice(0, 1).toUpperCase() + words.slice(1)}</p>
      <DateRuler date={date} />
    </div>
  );
}

/**
 * The plate at a fixed place on the map: the step’s date with its known precision, or the day that the reader explores,
 * and the headline.
 */
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
        <ShortDate date={date} words={shortenEdtf(date)} />
        <p className={styles.readerDayHint}>{messages.dayOfReader}</p>
      </div>
    );
  }
  return (
    <div className={styles.chip}>
      <ShortDate date={step.date} words={shortenEdtf(step.date)} />
      {step.headline && (
        <p className={styles.headline} data-headline="">
          {step.headline}
        </p>
      )}
    </div>
  );
}

/** The headline alone, where the date stands beside the map. */
export function MapHeadline() {
  const story = useStory();
  const headline = story.steps[useStepIndex()]?.headline;
  if (!headline) return null;
  return (
    <div className={styles.chip} data-alone>
      <p className={styles.headline} data-headline="">
        {headline}
      </p>
    </div>
  );
}
