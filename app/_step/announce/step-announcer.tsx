import { useEffect, useRef, useState } from 'react';
import styles from '../../_reading/reading.module.css';
import { useStepIndex, useStory } from '../../_story/story-context';
import { announcementText } from './announcement';

/** Milliseconds on a step before it is announced, so that scrolling past steps announces nothing. */
const ANNOUNCE_DELAY = 700;

/** Announces each new step to screen readers in a polite live region. */
export function StepAnnouncer({
  range,
  countedSteps,
  isSilent = false,
}: {
  /** First and last step that are counted, positions in the story; by default all. */
  range?: { first: number; last: number };
  /** Positions of a talk’s steps, if it leaves some out. */
  countedSteps?: readonly number[];
  /** Whether announcements wait; the current step is then announced afterwards. */
  isSilent?: boolean;
}) {
  const story = useStory();
  const stepIndex = useStepIndex();
  const first = range?.first ?? 0;
  const of = countedSteps?.length ?? (range?.last ?? story.steps.length - 1) - first + 1;
  const number = countedSteps ? countedSteps.indexOf(stepIndex) + 1 : stepIndex - first + 1;
  const [text, setText] = useState('');
  const announced = useRef(stepIndex);
  useEffect(() => {
    const step = story.steps[stepIndex];
    if (isSilent) setText('');
    if (!step || isSilent || announced.current === stepIndex) return;
    const timer = setTimeout(() => {
      announced.current = stepIndex;
      setText(announcementText(step, number > 0 ? { number, of } : null));
    }, ANNOUNCE_DELAY);
    return () => clearTimeout(timer);
  }, [story, stepIndex, number, of, isSilent]);
  return (
    <p role="status" className={styles.announcement}>
      {text}
    </p>
  );
}
