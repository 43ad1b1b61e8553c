'use client';

import type { MotionValue } from 'framer-motion';
import { useEffect, useState } from 'react';
import type { Storyboard } from '../../stories/model/storyboard';
import type { Moment } from '../../stories/scene/scene';
import { listen } from '../_ui/motion-value-listener';
import styles from './resume-prompt.module.css';

const keyOf = (story: Storyboard) => `fault-lines-step:${story.id}`;
/** The step a reader last arrived at, from their device; null if there is none or storage is refused. */
function remembered(story: Storyboard): string | null {
  try {
    return localStorage.getItem(keyOf(story));
  } catch {
    return null;
  }
}

function remember(story: Storyboard, step: string): void {
  try {
    localStorage.setItem(keyOf(story), step);
  } catch {
    // storage is refused: nothing is remembered
  }
}

/** Offers returning readers the step at which they stopped; it is kept on their device only. */
export function WhereWasI({
  story,
  moment,
  onGo,
}: {
  story: Storyboard;
  moment: MotionValue<Moment>;
  onGo: (step: string) => void;
}) {
  const [offer, setOffer] = useState<string | null>(null);

  useEffect(() => {
    const last = remembered(story);
    const at = story.steps.findIndex(({ id }) => id === last);
    if (at > 0 && !window.location.hash) setOffer(last);
    return listen(moment, ({ step, progress }) => {
      const id = story.steps[step]?.id;
      if (step === 0 || progress < 1 || !id) return;
      remember(story, id);
      setOffer(null);
    });
  }, [story, moment]);

  const at = story.steps.findIndex(({ id }) => id === offer);
  const step = story.steps[at];
  if (!step) return null;
  return (
    <aside className={styles.offer} aria-label="Where you were">
      <p>{`You were at step ${at + 1}`}</p>
      <button type="button" onClick={() => onGo(step.id)}>
        {step.title}
      </button>
      <button type="button" className={styles.dismiss} aria-label="Not now" onClick={() => setOffer(null)}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
    </aside>
  );
}
