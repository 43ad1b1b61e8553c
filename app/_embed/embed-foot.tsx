import * as messages from '#messages/embed';
import type { Storyboard } from '../../stories/model/storyboard';
import type { EmbedOptions } from '../../stories/urls/embed-query';
import { href } from '../_site/urls/urls';
import { useStepIndex, useStory } from '../_story/story-context';
import { Button, LinkButton } from '../_ui/button';
import styles from './embed.module.css';

type FootProps = {
  embedding: EmbedOptions;
  onNext: () => void;
  onPrevious: () => void;
};

const Chevron = ({ d }: { d: string }) => (
  <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
    <path d={d} fill="none" stroke="currentColor" strokeWidth="1.8" />
  </svg>
);

/** Whether the frame’s steps are exactly those of one chapter. */
function isOneChapter({ chapters }: Storyboard, { first, last }: EmbedOptions): boolean {
  return chapters.some((chapter) => chapter.first === first && chapter.first + chapter.count - 1 === last);
}

/** Back, the progress, and next; at the last step of the frame’s part a link to the full story instead. */
export function EmbedFoot({ embedding, onNext, onPrevious }: FootProps) {
  const story = useStory();
  const stepIndex = useStepIndex();
  const { first, last } = embedding;
  const count = last - first + 1;
  const next = story.steps[stepIndex + 1];
  const suffix = isOneChapter(story, embedding) ? ` ${messages.inThisChapter}` : '';
  return (
    <nav className={styles.stepNav} aria-label={messages.steps}>
      <Button className={styles.stepButton} aria-disabled={stepIndex === first} onClick={onPrevious}>
        <Chevron d="M6.5 1l-5 5 5 5" />
        <span>{messages.back}</span>
      </Button>
      <p className={styles.progress}>
        <span className={styles.ticks} aria-hidden="true">
          {story.steps.slice(first, last + 1).map(({ id }, index) => (
            <i key={id} data-state={stateOf(first + index, stepIndex)} />
          ))}
        </span>
        <span>
          <span>{messages.stepOfSteps({ step: stepIndex - first + 1, count })}</span>
          <span className={styles.positionSuffix}>{suffix}</span>
        </span>
      </p>
      {stepIndex < last && next && (
        <Button variant="primary" className={styles.stepButton} data-main onClick={onNext}>
          <span>
            {next.chapter === story.steps[stepIndex]?.chapter ? messages.next : messages.nextChapter}
          </span>
          <Chevron d="M1.5 1l5 5-5 5" />
        </Button>
      )}
      {stepIndex === last && (
        <LinkButton
          variant="primary"
          className={styles.stepButton}
          data-main
          href={href(`/stories/${story.id}/#${(next ?? story.steps[0])?.id}`)}
          target="_blank"
          rel="noopener"
        >
          <span>{next ? messages.readOn : messages.readItAll}</span>
          <Chevron d="M1.5 1l5 5-5 5" />
        </LinkButton>
      )}
    </nav>
  );
}

const stateOf = (step: number, stepIndex: number): 'past' | 'now' | 'coming' => {
  if (step === stepIndex) return 'now';
  return step < stepIndex ? 'past' : 'coming';
};
