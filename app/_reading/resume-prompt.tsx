import { useEffect, useState } from 'react';
import * as messages from '#messages/reading';
import type { Storyboard } from '../../stories/model/storyboard';
import { stopsOf } from '../../stories/scene/scroll-progress';
import { stepPosition } from '../../stories/urls/step-fragment';
import { useMoment, useStory } from '../_story/story-context';
import { Button } from '../_ui/button';
import { listen } from '../_ui/motion-value-listener';
import styles from './resume-prompt.module.css';

const storageKey = (story: Storyboard) => `fault-lines-step:${story.id}`;
/** Id of the step where the reader last stopped, from localStorage; null if there is none or storage is blocked. */
function readLastStep(story: Storyboard): string | null {
  try {
    return localStorage.getItem(storageKey(story));
  } catch {
    return null;
  }
}

function saveLastStep(story: Storyboard, step: string): void {
  try {
    localStorage.setItem(storageKey(story), step);
  } catch {
    // storage is blocked: nothing is saved
  }
}

/** Offers returning readers the step where they stopped, which is saved on their device only. */
export function ResumePrompt({ onGo }: { onGo: (step: string) => void }) {
  const story = useStory();
  const moment = useMoment();
  const [offeredStep, setOfferedStep] = useState<string | null>(null);

  useEffect(() => {
    const last = readLastStep(story);
    const stepIndex = last === null ? -1 : stepPosition(last, story.steps);
    if (stepIndex > 0 && !window.location.hash) setOfferedStep(story.steps[stepIndex]?.id ?? null);
    return listen(moment, ({ step, progress }) => {
      const board = story.steps[step];
      // before its first stop a step is only coming into view
      if (step === 0 || !board || progress < (stopsOf(board)[0] ?? 1)) return;
      saveLastStep(story, board.id);
      setOfferedStep(null);
    });
  }, [story, moment]);

  const stepIndex = story.steps.findIndex(({ id }) => id === offeredStep);
  const step = story.steps[stepIndex];
  if (!step) return null;
  return (
    <aside className={styles.prompt} aria-label={messages.resumeLabel}>
      <p>{messages.resumeAt({ step: stepIndex + 1 })}</p>
      <Button variant="link" className={styles.resumeButton} onClick={() => onGo(step.id)}>
        {step.title}
      </Button>
      <Button
        variant="icon"
        className={styles.dismissButton}
        aria-label={messages.dismissResume}
        onClick={() => setOfferedStep(null)}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </aside>
  );
}
